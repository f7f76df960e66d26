"""The municipality's own files: switching delivery on, and seeing how it stands."""
