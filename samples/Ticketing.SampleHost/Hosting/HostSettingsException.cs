namespace Ticketing.SampleHost.Hosting;

/// <summary>A setting that the host cannot start with; the message says which one and what it may be.</summary>
public sealed class HostSettingsException(string message) : Exception(message);
