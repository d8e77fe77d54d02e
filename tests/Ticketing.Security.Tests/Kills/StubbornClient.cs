namespace Ticketing.Security.Tests.Kills;

/// <summary>Somebody who files tickets, comments on them and starts them, one after the other.</summary>
internal sealed class StubbornClient(HostsUnderFire hosts, Ledger ledger, int number) : IDisposable
{
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(150);

    private readonly StubbornSender sender = new(hosts, number);

    /// <summary>How often a request had to be sent again.</summary>
    public int Repetitions => sender.Repetitions;

    /// <summary>Works until it has been enough, and finishes what it is at.</summary>
    public async Task WorkAsync(CancellationToken enough)
    {
        for (var ticket = 0; !enough.IsCancellationRequested; ticket++)
        {
            var (title, comment) = ($"ticket {number}-{ticket}", $"comment {number}-{ticket}");
            var filed = await sender.PostAsync("tickets", new { title, description = $"Filed by client {number}." });
            var id = filed.GetProperty("id").GetInt64();
            await sender.PostAsync($"tickets/{id}/comments", new { body = comment, visibility = "public" });
            await sender.PostAsync($"tickets/{id}/transitions", new { trigger = "start" });
            ledger.Add(new(id, title, comment));
            // Everything that is acknowledged is looked at again later, which takes longer than writing it.
            await Task.Delay(Thought, CancellationToken.None);
        }
    }

    public void Dispose() => sender.Dispose();
}
