# Install, export and Debian package.
