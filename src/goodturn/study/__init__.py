"""A batch run composed: connectors, readers, batch, report."""
