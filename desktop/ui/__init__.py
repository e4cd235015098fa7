"""The window: the only package that knows Qt, beside the composition in `desktop.app`."""
