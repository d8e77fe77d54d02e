using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.AspNetCore.Tests.Live;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>
/// Every endpoint, those of the sample feature included, as everybody, on every kind of ticket: TestData/permissions.txt says what is to be
/// answered.
/// </summary>
public sealed class PermissionMatrixTests(MatrixDesk fixture) : IClassFixture<MatrixDesk>
{
    public static TheoryData<string, string> Rows() => [.. PermissionTable.Rows.Select(row => (row.Endpoint, row.Role))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_as_the_table_says(string endpoint, string role)
    {
        var expected = PermissionTable.Rows.Single(row => row.Endpoint == endpoint && row.Role == role).Expected;

        var actual = new List<string>();
        foreach (var relation in PermissionTable.Relations.Take(IsAboutTickets(endpoint) ? PermissionTable.Relations.Length : 1))
            actual.Add(await AskAsync(endpoint, role, relation));

        Assert.True(
            expected.SequenceEqual(actual),
            $"The table says and the answers were\n{Line(endpoint, role, expected)}\n{Line(endpoint, role, actual)}");
    }

    [Fact]
    public void Every_endpoint_has_a_row_for_every_role()
    {
        var mapped = fixture.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<TicketingEndpoint>() is not null)
            .Select(endpoint => $"{Method(endpoint)} {endpoint.RoutePattern.RawText![(TestDesk.Prefix.Length + 1)..]}")
            .SelectMany(endpoint => PermissionTable.Roles.Select(role => $"{endpoint} {role}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(mapped, PermissionTable.Rows.Select(row => $"{row.Endpoint} {row.Role}").Order(StringComparer.Ordinal));
    }

    private async Task<string> AskAsync(string endpoint, string role, string relation)
    {
        var before = await fixture.Desk.Services.GetRequiredService<IEventFeed>().EndAsync(Caller.DefaultTenant, CancellationToken.None);
        var ticket = await fixture.FileAsync(role, relation);
        if (endpoint == "GET events")
            return await fixture.As(role).FollowAsync(before, ticket);
        // What is deleted is there each time; what is of a ticket comes with it.
        if (endpoint.StartsWith("DELETE", StringComparison.Ordinal) && !IsAboutTickets(endpoint))
            await fixture.AddSparesAsync(ticket);
        if (endpoint == "DELETE tickets/{id}/loans/{loan}" && relation != "tenant")
            await fixture.LendAsync(ticket);
        if (endpoint.EndsWith("worklogs/{key}", StringComparison.Ordinal) && relation != "tenant")
            await fixture.LogTimeAsync(ticket);
        if (endpoint == "DELETE tickets/{id}/estimate" && relation != "tenant")
            await fixture.EstimateAsync(ticket);
        if (endpoint.Contains("comments/{number}", StringComparison.Ordinal) && relation != "tenant")
            await fixture.CommentAsync(ticket);
        if (endpoint.Contains(" attachments/{id}", StringComparison.Ordinal) && relation != "tenant")
            await fixture.AttachAsync(ticket);
        // What it is linked with is his own.
        if (endpoint.Contains("{other}", StringComparison.Ordinal)
            || endpoint is "POST tickets/{id}/duplicate" or "POST tickets/{id}/merge")
            Assert.Equal(ticket + 1, await fixture.FileAsync(role, "own"));
        if (endpoint == "GET fields/{key}")
            await fixture.AddFieldAsync("spare");
        if (endpoint is "GET rooms/{key}" or "DELETE rooms/{key}")
            await fixture.AddRoomAsync($"spare-{ticket}");
        if (endpoint.Contains("outbox/{number}", StringComparison.Ordinal))
            ticket = await fixture.ParkAsync();
        ticket = await MatrixTraining.AboutAsync(fixture.Desk, endpoint, ticket) ?? ticket;
        if (endpoint == "DELETE webhooks/{id}")
            await fixture.RegisterAsync($"spare-{ticket}");
        var made = endpoint.Contains(" views/{id}", StringComparison.Ordinal) ? await fixture.AddViewAsync($"Spare {ticket}")
            : endpoint.Contains("canned-replies/{", StringComparison.Ordinal) ? await fixture.AddCannedReplyAsync($"Spare {ticket}")
            : endpoint.Contains(" recurring/{id}", StringComparison.Ordinal) ? await fixture.AddRecurringAsync($"Spare {ticket}")
            : endpoint.Contains(" templates/{id}", StringComparison.Ordinal) ? await fixture.AddTemplateAsync($"Spare {ticket}")
            : null;
        var response = await MatrixRequests.SendAsync(fixture.As(role), endpoint, ticket, made);
        var text = await response.Content.ReadAsStringAsync();
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        // A list says more by what is in it than by its status.
        if (!response.IsSuccessStatusCode)
            return status;
        return endpoint switch
        {
            "GET tickets" => status + (text.Contains($"\"id\":{ticket},", StringComparison.Ordinal) ? "+" : "-"),
            "GET tickets/facets" => status + (text.Contains("\"count\":1", StringComparison.Ordinal) ? "+" : "-"),
            "GET tickets/export" => status + (await IsExportedAsync(role, ticket) ? "+" : "-"),
            "GET tickets/{id}/transitions" => status + (text.Contains("\"start\"", StringComparison.Ordinal) ? "+" : "-"),
            _ => status,
        };
    }

    private async Task<bool> IsExportedAsync(string role, long ticket)
    {
        var response = await fixture.As(role).GetAsync($"tickets/export?format=ndjson&q=id:{ticket}");
        return (await response.Content.ReadAsStringAsync()).Contains($"\"id\":{ticket},", StringComparison.Ordinal);
    }

    private static bool IsAboutTickets(string endpoint) =>
        endpoint.Contains("tickets/{id}", StringComparison.Ordinal) || endpoint.Contains(" attachments/{id}", StringComparison.Ordinal)
            || endpoint is "GET tickets" or "GET tickets/facets" or "GET tickets/export" or "GET events";

    private static string Method(Endpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single(method => method != "HEAD");

    private static string Line(string endpoint, string role, IEnumerable<string> answers) =>
        $"{endpoint,-36} {role,-14} {string.Join(" ", answers)}";
}
