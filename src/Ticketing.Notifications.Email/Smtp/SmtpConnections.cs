namespace Ticketing.Notifications.Email.Smtp;

/// <summary>
/// The connections that are open and idle, the last used first, and no more than there may be. One that nobody used for a while is closed.
/// Thread-safe.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    private readonly EmailOptions options;
    private readonly TimeProvider time;
    // Nobody waits for its handle, so that there is nothing to dispose; a mail that is still on its way leaves it after the end.
    private readonly SemaphoreSlim free;
    private readonly Lock gate = new();
    private readonly List<SmtpConnection> idle = [];
    private readonly ITimer sweep;
    private bool isClosed;

    public SmtpConnections(EmailOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        free = new(options.Connections);
        sweep = time.CreateTimer(_ => CloseIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until there may be one more.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => free.WaitAsync(cancellationToken);

    public void Leave() => free.Release();

    /// <summary>One that was used before; null when there is none.</summary>
    public SmtpConnection? TakeIdle()
    {
        CloseIdle();
        lock (gate)
        {
            if (idle is not [.., var last])
                return null;
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }

    public async Task<SmtpConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SmtpConnection();
        try
        {
            await connection.OpenAsync(options, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Keeps it for the next mail, if it is good for that.</summary>
    public void Return(SmtpConnection connection)
    {
        connection.IdleSince = time.GetTimestamp();
        lock (gate)
        {
            if (connection.IsOpen && !isClosed && options.KeepConnection > TimeSpan.Zero)
            {
                idle.Add(connection);
                sweep.Change(options.KeepConnection, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        connection.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
            isClosed = true;
        await sweep.DisposeAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        foreach (var connection in RemoveIdle(_ => true))
        {
            using (connection)
                await CloseAsync(connection, limit.Token);
        }
    }

    private static async Task CloseAsync(SmtpConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.CloseAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is OperationCanceledException || SmtpFaults.IsLost(fault))
        {
            // It is gone already.
        }
    }

    private void CloseIdle() =>
        RemoveIdle(connection => time.GetElapsedTime(connection.IdleSince) >= options.KeepConnection).ForEach(one => one.Dispose());

    private List<SmtpConnection> RemoveIdle(Predicate<SmtpConnection> which)
    {
        lock (gate)
        {
            var found = idle.FindAll(which);
            idle.RemoveAll(found.Contains);
            return found;
        }
    }
}
