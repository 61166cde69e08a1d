"""What the data says: the types of the files under `data/`.

Every scalar arrives as text, as it was written; the annotations here give it its type.
"""
