namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>Knows the host's transaction that the caller runs in. It flows with his calls and with nobody else's. Thread-safe.</summary>
internal sealed class HostTransactions : IHostTransactions
{
    private readonly AsyncLocal<HostTransaction?> current = new();

    /// <summary>The transaction, or null.</summary>
    public HostTransaction? Current => current.Value is { IsOver: false } running ? running : null;

    public bool IsInOne => Current is not null;

    /// <summary>Begins for whatever the caller calls from here on, until his own method returns.</summary>
    public void Enter(HostTransaction transaction) => current.Value = transaction;
}
