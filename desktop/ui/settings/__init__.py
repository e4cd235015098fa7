"""What the page of settings is made of: sections as data, and the panel that shows one."""
