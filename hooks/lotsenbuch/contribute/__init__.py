"""The form with which offices correct their entries. It exists in German and English."""
