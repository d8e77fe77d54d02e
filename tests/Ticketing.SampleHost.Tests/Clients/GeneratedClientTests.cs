using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Clients;

/// <summary>Whoever makes a client from the API's description has one that compiles and works.</summary>
public sealed class GeneratedClientTests
{
    // What somebody writes who has nothing but the generated client.
    private const string Program =
        """"
        using System.Text;
        using Desk;

        using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", args[1]);
        var desk = new DeskClient(http);

        var request = new CreateTicketRequest { Title = "Zeppelin", Description = "Since noon", Priority = PriorityName.High };
        var filed = await desk.CreateTicketAsync(request, "once");
        var changed = await desk.PatchTicketAsync(filed.Id, new PatchTicketRequest { Title = "Zeppelin moored" });
        var list = await desk.ListTicketsAsync("zeppelin");
        var csv = new MemoryStream(Encoding.UTF8.GetBytes("title,requester\nDoor sticks,ada@example.com\nWindow sticks,ada@example.com\n"));
        var imported = await desk.ImportTicketsAsync(Format.Csv, "support", file: new FileParameter(csv, "doors.csv", "text/csv"));
        using var exported = await desk.ExportTicketsAsync(Format2.Csv, "sticks");
        var lines = await new StreamReader(exported.Stream).ReadToEndAsync();
        using var whole = await desk.ExportTicketsAsync(Format2.Ndjson);
        var records = await new StreamReader(whole.Stream).ReadToEndAsync();
        string refused;
        try
        {
            await desk.CreateTicketAsync(new CreateTicketRequest { Title = "" });
            refused = "nothing";
        }
        catch (ApiException<TicketingProblem> e)
        {
            refused = e.Result.Code;
        }

        Console.WriteLine(string.Join(
            '|', changed.Title, changed.Description, changed.Priority, list.Total, imported.Created,
            lines.Contains("Door sticks"), records.Contains("Zeppelin moored"), refused));
        """";

    [Fact]
    public async Task A_client_made_with_NSwag_compiles_and_files_lists_changes_imports_and_exports()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var host = new RunningHost("Production", settings: new() { ["Ticketing:Demo"] = "true" });
        using var api = await host.SignInAsync("admin@example.com", "Passw0rd!");
        var description = await api.GetStringAsync("/openapi/v1.json", cancellationToken);
        using var client = await GeneratedClient.BuildAsync(description, Program, cancellationToken);

        var output = await client.RunAsync(
            cancellationToken, api.BaseAddress!.ToString(), api.DefaultRequestHeaders.Authorization!.Parameter!);

        Assert.Equal("Zeppelin moored|Since noon|High|1|2|True|True|validation", output.Trim());
    }

    [Fact]
    public async Task No_operation_says_a_parameter_twice()
    {
        using var host = new RunningHost("Production");
        using var client = host.NewClient();
        var document = JsonDocument.Parse(
            await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;

        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            var named = operation.Value.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!)
                : [];
            var form = operation.Value.TryGetProperty("requestBody", out var body)
                && body.GetProperty("content").TryGetProperty("multipart/form-data", out var parts)
                ? parts.GetProperty("schema").GetProperty("properties").EnumerateObject().Select(part => part.Name)
                : [];
            string[] all = [.. named, .. form];
            Assert.Equal(all.Distinct(), all);
        }
    }
}
