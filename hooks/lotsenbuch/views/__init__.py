"""What the pages say: each view is what one page or card needs, chosen and worded in one language."""
