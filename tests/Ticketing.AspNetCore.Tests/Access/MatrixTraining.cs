using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>What the matrix needs of training: a pool, and a deployment or an exercise of u-Trainee for each request.</summary>
internal static class MatrixTraining
{
    public const string Key = "spare";

    public const string Scenario =
        "---\\ntitle: Spare\\npersona: { name: Marta }\\nhints: [{ cost: 1, text: Look. }]\\n---\\nHello.";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>A zip of nothing.</summary>
    public static byte[] EmptyZip
    {
        get
        {
            using var stream = new MemoryStream();
            using (new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
            }

            return stream.ToArray();
        }
    }

    public static string Deployment(string every) =>
        $$"""{"pool":"{{Key}}","trainees":["u-Trainee"],"schedule":{"kind":"fixed","every":"{{every}}"} }""";

    /// <summary>A file of the scenario; one that goes is another one.</summary>
    public static string File(bool isRemoved) => $"training/scenarios/{Key}/files/{(isRemoved ? "gone.txt" : "kept.txt")}";

    public static async Task FurnishAsync(TestDesk desk)
    {
        await (await desk.As(TestDesk.Admin).SendAsync(
            "POST", "training/scenarios", $$"""{"id":"{{Key}}","text":"{{Scenario}}"}""")).JsonAsync(HttpStatusCode.Created);
        foreach (var isRemoved in new[] { false, true })
        {
            using var put = await desk.As(TestDesk.Admin).SendBytesAsync("PUT", File(isRemoved), [1, 2, 3], "application/octet-stream");
            put.EnsureSuccessStatusCode();
        }

        await (await desk.As(TestDesk.Admin).SendAsync(
            "POST", "training/pools", $$"""{"key":"{{Key}}","name":"Spare","scenarios":["{{Key}}"]}""")).JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>What a request is about: a deployment, an exercise, a ticket that is done; null where it is about none of them.</summary>
    public static async Task<long?> AboutAsync(TestDesk desk, string endpoint, long ticket)
    {
        if (endpoint.Contains("training/deployments/{id", StringComparison.Ordinal))
            return await DeployAsync(desk, "01:00:00");
        if (endpoint.Contains("training/exercises/{id", StringComparison.Ordinal))
            return await ExerciseAsync(desk);
        if (!endpoint.Contains("training/sources/", StringComparison.Ordinal))
            return null;
        foreach (var trigger in new[] { "start", "complete" })
        {
            using var moved = await desk.As(TestDesk.Admin).SendAsync(
                "POST", $"tickets/{ticket}/transitions", $$"""{"trigger":"{{trigger}}"}""");
            moved.EnsureSuccessStatusCode();
        }

        return ticket;
    }

    private static async Task<long> DeployAsync(TestDesk desk, string every) =>
        (await (await desk.As(TestDesk.Admin).SendAsync("POST", "training/deployments", Deployment(every)))
            .JsonAsync(HttpStatusCode.Created))["id"]!.GetValue<long>();

    private static async Task<long> ExerciseAsync(TestDesk desk)
    {
        var id = await DeployAsync(desk, "00:00:00");
        using var patience = new CancellationTokenSource(Longest);
        while (true)
        {
            var deployment = await desk.As(TestDesk.Admin).GetFromJsonAsync<JsonElement>($"training/deployments/{id}", patience.Token);
            var ticket = deployment.GetProperty("runs")[0].GetProperty("exercises")[0].GetProperty("ticket");
            if (ticket.ValueKind is JsonValueKind.Number)
                return ticket.GetInt64();
            await Task.Delay(10, patience.Token);
        }
    }
}
