using Ticketing.Access;

namespace Ticketing.SampleHost.Hosting;

/// <summary>
/// The host itself, where no person acts: it lets people in and runs commands. It is an administrator by
/// <see cref="TicketingOptions.Administrators"/>; nobody can sign in as it, for accounts get ids of another form.
/// </summary>
internal static class HostCaller
{
    /// <summary>What the help desk calls it.</summary>
    public const string Id = "host";

    /// <summary>It, as a caller.</summary>
    public static readonly Caller Caller = new(Id);
}
