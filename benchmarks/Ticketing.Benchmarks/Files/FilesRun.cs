using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Benchmarks.Bulk;

namespace Ticketing.Benchmarks.Files;

/// <summary>What a large file costs, up and down again: time, and the most memory that the process of the help desk ever had.</summary>
internal static class FilesRun
{
    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-bench-files");
        try
        {
            using var desk = OwnProcess.Start("desk", folder.FullName);
            await MeasureAsync(desk, options.Quick ? 200_000_000 : 2_000_000_000, cancellationToken);
            desk.StandardInput.Close();
            await desk.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Process desk, long length, CancellationToken cancellationToken)
    {
        var address = await desk.StandardOutput.ReadLineAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new($"{address}/api/ticketing/"), Timeout = Timeout.InfiniteTimeSpan };
        var token = await http.GetFromJsonAsync<JsonElement>(new Uri("/token", UriKind.Relative), cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        using var filed = await http.PostAsJsonAsync("tickets", new { title = "A large file" }, cancellationToken);
        filed.EnsureSuccessStatusCode();
        var ticket = (await filed.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetInt64();
        Tell(desk, "a ticket", 0);

        var begun = Stopwatch.GetTimestamp();
        await using var sent = new DigestStream();
        using var content = new DrawnContent(length, sent);
        using var attached = await http.PostAsync($"tickets/{ticket}/attachments", content, cancellationToken);
        attached.EnsureSuccessStatusCode();
        var file = (await attached.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString();
        Tell(desk, $"{length} bytes up", Stopwatch.GetElapsedTime(begun).TotalSeconds);

        begun = Stopwatch.GetTimestamp();
        await using var received = new DigestStream();
        using var answer = await http.GetAsync($"attachments/{file}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(received, cancellationToken);
        Tell(desk, $"{received.Length} bytes down", Stopwatch.GetElapsedTime(begun).TotalSeconds);
        if (received.Digest() != sent.Digest())
            throw new InvalidOperationException("What came back is not what was sent.");
    }

    // Assemblies and libraries: pages that the system drops and reads again as it likes, which are no memory that anybody allocated.
    private static long Mapped(Process desk)
    {
        const string Line = "RssFile:";
        var status = $"/proc/{desk.Id}/status";
        if (!File.Exists(status))
            return 0;
        var kilobytes = File.ReadLines(status).First(line => line.StartsWith(Line, StringComparison.Ordinal))[Line.Length..^"kB".Length];
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
    }

    private static void Tell(Process desk, string what, double seconds)
    {
        desk.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"files: {what}: {seconds:0.0} s, at most {desk.PeakWorkingSet64 / 1e6:0} MB so far, now {desk.WorkingSet64 / 1e6:0} MB, " +
            $"{Mapped(desk) / 1e6:0} MB of them mapped files"));
    }
}
