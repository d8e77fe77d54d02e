using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

/// <summary>Files that are on their way while the host is killed.</summary>
public sealed class UploadsUnderFireTests
{
    private const int Size = 8_000_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_kill_during_an_upload_leaves_nothing_half(string database)
    {
        // At the beginning, in the middle, when all has arrived and only the answer is missing, and anywhere.
        var chance = new Random(7);
        double[] moments = [0.01, 0.5, 1, .. Enumerable.Range(0, IsDeep ? 40 : 0).Select(_ => chance.NextDouble())];
        await using var place = await HostPlace.NewAsync(database);
        await using var desk = await HostsUnderFire.StartAsync(place, 1);
        var ticket = await FileAsync(desk);
        var answered = 0;
        foreach (var moment in moments)
        {
            var bytes = new byte[Size];
            chance.NextBytes(bytes);
            answered += await CutAsync(desk, ticket, bytes, moment) ? 1 : 0;

            await AssertWholeAsync(desk, place, ticket, answered);
            await AttachAsync(desk, ticket, bytes);
            await AssertWholeAsync(desk, place, ticket, ++answered);
        }
    }

    // Whether it was answered before the host was gone.
    private static async Task<bool> CutAsync(HostsUnderFire desk, long ticket, byte[] bytes, double moment)
    {
        using var http = desk.NewClient(0);
        var content = new PausedContent(bytes, (int)(Size * moment));
        using var request = NewUpload(ticket, content);
        var sending = http.SendAsync(request, Token);
        await content.Reached.WaitAsync(Token);
        var killing = desk.KillAsync(0);
        content.GoOn();
        await killing;
        try
        {
            using var answer = await sending;
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Of an upload that was not answered, all of it may be there or nothing.
    private static async Task AssertWholeAsync(HostsUnderFire desk, HostPlace place, long ticket, int answered)
    {
        using var http = desk.NewClient(0);
        var files = (await http.GetFromJsonAsync<JsonElement>($"tickets/{ticket}/attachments", Token)).GetProperty("items");
        Assert.InRange(files.GetArrayLength(), answered, 2 * (answered + 1));
        foreach (var listed in files.EnumerateArray())
        {
            var address = new Uri($"attachments/{listed.GetProperty("id").GetString()}", UriKind.Relative);
            var bytes = await http.GetByteArrayAsync(address, Token);
            Assert.Equal(Size, bytes.Length);
            Assert.Equal(listed.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var kept = new DirectoryInfo(Path.Combine(place.Folder, "attachments"));
        foreach (var file in kept.Exists ? kept.GetFiles("*", SearchOption.AllDirectories) : [])
        {
            if (file.Directory!.Name != "incoming")
                Assert.Equal(file.Name, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.FullName, Token))));
        }
    }

    private static async Task<long> FileAsync(HostsUnderFire desk)
    {
        using var http = desk.NewClient(0);
        using var made = await http.PutAsJsonAsync("projects/support", new { name = "Support" }, Token);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Token));
        using var filed = await http.PostAsJsonAsync("tickets", new { title = "A large file", project = "support" }, Token);
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        return (await filed.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetInt64();
    }

    private static async Task AttachAsync(HostsUnderFire desk, long ticket, byte[] bytes)
    {
        using var http = desk.NewClient(0);
        using var request = NewUpload(ticket, new ByteArrayContent(bytes));
        using var answer = await http.SendAsync(request, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private static HttpRequestMessage NewUpload(long ticket, HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"large.bin\"");
        return new(HttpMethod.Post, new Uri($"tickets/{ticket}/attachments", UriKind.Relative)) { Content = content };
    }
}
