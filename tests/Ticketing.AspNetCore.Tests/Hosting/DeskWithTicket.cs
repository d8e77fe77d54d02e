using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>A desk for a whole test class: ticket #1 is there, and the directory knows the administrator.</summary>
public sealed class DeskWithTicket : IAsyncLifetime
{
    internal TestDesk Desk { get; private set; } = null!;

    internal HttpClient Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Desk = await TestDesk.StartAsync();
        await Desk.FileAsync();
        await Desk.WriteAsync(new SaveUser(new() { Id = TestDesk.Admin, DisplayName = "Admin" }));
        Admin = Desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
