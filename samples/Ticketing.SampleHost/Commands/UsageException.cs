namespace Ticketing.SampleHost.Commands;

/// <summary>A command line that does not make sense; the message says where.</summary>
public sealed class UsageException(string message) : Exception(message);
