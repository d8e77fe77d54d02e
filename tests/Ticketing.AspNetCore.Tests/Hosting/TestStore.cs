using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>The store that the tests run over: a real database in a file.</summary>
internal static class TestStore
{
    public static void Use(TicketingBuilder ticketing, string file) => ticketing.UseDapper(d => d.UseSqlite($"Data Source={file}"));
}
