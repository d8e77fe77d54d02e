using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

/// <summary>What only a real server does: limits of its own, and bytes that no client library sends.</summary>
public sealed class RealServerTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(kestrel: options => options.Limits.MaxRequestBodySize = 1000);
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_lower_limit_of_the_server_is_a_problem_like_ours()
    {
        var response = await admin.SendAsync("POST", "tickets", $$"""{"title":"{{new string('x', 2000)}}"}""");

        await response.ProblemAsync(413, "tooLarge");
    }

    [Fact]
    public async Task The_servers_limit_is_not_meant_for_a_file_that_streams()
    {
        var csv = "externalRef,title\n" + string.Concat(
            Enumerable.Range(1, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"R-{i},Ticket {i}\n")));

        var report = await (await admin.SendBytesAsync(
            "POST", "import?format=csv&project=support", Encoding.UTF8.GetBytes(csv), "text/csv")).JsonAsync();

        Assert.Equal(2000, report["created"]!.GetValue<int>());
        var file = await (await admin.GetAsync("tickets/export?format=csv")).Content.ReadAsStringAsync();
        Assert.Equal(2001, file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Nor_is_it_for_files_that_come_with_a_new_ticket()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"title":"Broken"}"""), "ticket" },
            { new ByteArrayContent(new byte[5000]), "file", "log.bin" },
        };

        var ticket = await (await admin.PostAsync("tickets", form)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(5000, (int)(await admin.GetJsonAsync($"tickets/{ticket["id"]}/attachments"))["items"]![0]!["size"]!);
    }

    [Theory]
    [InlineData("GET /api/ticketing/users/a%00b HTTP/1.1", "400")]
    [InlineData("GET /api/ticketing/tickets?q=%FF%FE HTTP/1.1", "200")]
    [InlineData("GET /api/ticketing/tickets?q=%00 HTTP/1.1", "400")]
    [InlineData("GET /api/ticketing/tickets/%ED%A0%80 HTTP/1.1", "404")]
    public async Task Odd_bytes_in_the_url_are_no_fault(string line, string status)
    {
        using var socket = new TcpClient();
        var server = admin.BaseAddress!;
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: localhost\r\nX-User: admin\r\nConnection: close\r\n\r\n"));

        var answer = await new StreamReader(stream).ReadLineAsync();

        Assert.Equal(status, answer!.Split(' ')[1]);
    }

    [Fact]
    public async Task A_body_that_ends_early_is_no_fault()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(admin.BaseAddress!.Host, admin.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync((byte[])
        [
            .. "POST /api/ticketing/tickets HTTP/1.1\r\nHost: localhost\r\nX-User: admin\r\n"u8,
            .. "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"title\":"u8,
        ]);
        socket.Client.Shutdown(SocketShutdown.Send);

        Assert.DoesNotContain(" 500 ", await AnswerAsync(stream), StringComparison.Ordinal);
        Assert.Equal(0, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }

    // A server may also hang up on somebody who did: that is no answer, and no fault either.
    private static async Task<string> AnswerAsync(NetworkStream stream)
    {
        try
        {
            return await new StreamReader(stream).ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
