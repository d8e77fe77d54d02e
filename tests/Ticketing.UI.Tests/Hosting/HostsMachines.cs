namespace Ticketing.UI.Hosting;

/// <summary>What a host knows and the help desk does not.</summary>
internal sealed record HostsMachines(string Place);
