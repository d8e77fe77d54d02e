using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Tickets;

public sealed class PatchTests
{
    /// <summary>Regression: the description that was there already made a new version.</summary>
    [Fact]
    public async Task The_description_that_is_there_already_is_no_change()
    {
        await using var desk = await TestDesk.StartAsync();
        var admin = desk.As(TestDesk.Admin);
        var id = await desk.FileAsync(new Ticketing.Commands.CreateTicket { Title = "Printer jams", Description = "With every page." });

        var same = await (await admin.SendAsync("PATCH", $"tickets/{id}", """{ "description": "With every page." }""")).JsonAsync();
        var other = await (await admin.SendAsync("PATCH", $"tickets/{id}", """{ "description": "With every other page." }""")).JsonAsync();

        Assert.Equal(1, same["version"]!.GetValue<int>());
        Assert.Equal("With every page.", same["description"]!.GetValue<string>());
        Assert.Equal(2, other["version"]!.GetValue<int>());
        Assert.Equal("With every other page.", other["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Taking_away_a_description_that_there_is_not_is_no_change()
    {
        await using var desk = await TestDesk.StartAsync();
        var id = await desk.FileAsync();

        var same = await (await desk.As(TestDesk.Admin).SendAsync("PATCH", $"tickets/{id}", """{ "description": null }""")).JsonAsync();

        Assert.Equal(1, same["version"]!.GetValue<int>());
    }
}
