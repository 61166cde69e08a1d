"""What the scripts of the pages load; each is read by the folder of the same name below docs/assets/."""
