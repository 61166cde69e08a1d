"""The rules that single values cannot know by themselves; one function a rule."""
