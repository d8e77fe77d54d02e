using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

public sealed class HeadTests(DeskWithTicket fixture) : IClassFixture<DeskWithTicket>
{
    /// <summary>Regression: HEAD was answered with 405.</summary>
    [Theory]
    [InlineData("tickets")]
    [InlineData("tickets/1")]
    [InlineData("tickets/1/comments")]
    [InlineData("me")]
    [InlineData("tickets/1/presence")]
    public async Task Head_is_answered_as_get_is_without_the_body(string path)
    {
        var get = await fixture.Admin.SendAsync("GET", path);
        var head = await fixture.Admin.SendAsync("HEAD", path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_of_what_is_not_there_is_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Admin.SendAsync("HEAD", "tickets/999")).StatusCode);
}
