using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ticketing.Security.Tests.MassAssignment;

/// <summary>What nobody may set is not set, though it be sent along with what may be.</summary>
public sealed class MassAssignmentTests(DemoHost demo)
{
    private static readonly string[] OnTickets =
    [
        "id", "version", "tenant", "creator", "createdAt", "updatedAt", "status", "statusCategory", "resolvedAt", "resolvedBy", "closedAt",
        "organisation", "workflow", "workflowVersion",
        "reopens", "reassignments", "imported", "public",
    ];

    private static readonly string[] OnPeople =
    [
        "tenant", "roles", "teams", "isAdministrator", "administrator", "permissions", "grants", "version",
    ];

    [Theory]
    [MemberData(nameof(TicketMembers))]
    public async Task A_ticket_takes_no_more_than_its_fields(string member)
    {
        using var api = await Visitor.SignInToApiAsync(demo.Address, "requester1");
        var plain = await FileAsync(api, new JsonObject { ["title"] = "As it should be" });

        var body = new JsonObject { ["title"] = "With more", [member] = Foreign(member) };
        using var filing = await api.PostAsJsonAsync("tickets", body);
        using var changing = await api.PatchAsJsonAsync(
            $"tickets/{plain.GetProperty("id").GetInt64()}", new JsonObject { ["title"] = "As it should be", [member] = Foreign(member) });

        // Refused by name, or passed over: never taken.
        if (filing.IsSuccessStatusCode)
            AssertSame(plain, await filing.Content.ReadFromJsonAsync<JsonElement>(), member);
        else
            Assert.Contains(member, await filing.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        if (changing.IsSuccessStatusCode)
            AssertSame(plain, await changing.Content.ReadFromJsonAsync<JsonElement>(), member);
        else
            Assert.True((int)changing.StatusCode is 400 or 403 or 422, $"PATCH with {member}: {changing.StatusCode}");
    }

    [Theory]
    [MemberData(nameof(PersonMembers))]
    public async Task A_person_gets_no_right_by_being_saved(string member)
    {
        using var api = await Visitor.SignInToApiAsync(demo.Address, "admin");
        var id = $"plain-{member}".ToLowerInvariant();

        using var saving = await api.PutAsJsonAsync($"users/{id}", new JsonObject
        {
            ["displayName"] = "Plain",
            [member] = member switch
            {
                "roles" => new JsonArray(new JsonObject { ["role"] = "Administrator" }),
                "teams" or "permissions" or "grants" => new JsonArray("network"),
                "tenant" => "other",
                "version" => 7,
                _ => true,
            },
        });

        if (!saving.IsSuccessStatusCode)
        {
            Assert.Contains(member, await saving.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            return;
        }

        var saved = await api.GetFromJsonAsync<JsonElement>($"users/{id}");
        Assert.Empty(saved.GetProperty("roles").EnumerateArray());
        Assert.Empty(saved.GetProperty("teams").EnumerateArray());
    }

    [Fact]
    public async Task One_s_own_profile_takes_language_and_zone_alone()
    {
        using var admin = await Visitor.SignInToApiAsync(demo.Address, "admin");
        using var requester = await Visitor.SignInAsync(demo.Address, "requester2");
        var before = await admin.GetFromJsonAsync<JsonElement>("users/requester2");

        using var answer = await requester.SubmitAsync("/tickets/profile", "form[method=post][action*=profile]:not([action*=theme])", new()
        {
            ["roles"] = "Administrator",
            ["role"] = "Administrator",
            ["teams"] = "network",
            ["organisation"] = "globex",
            ["email"] = "admin@example.com",
            ["isActive"] = "false",
            ["displayName"] = "Ada Moreau",
            ["id"] = "admin",
            ["user"] = "admin",
        });

        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
        var after = await admin.GetFromJsonAsync<JsonElement>("users/requester2");
        foreach (var member in (string[])["displayName", "email", "organisation", "isActive", "teams", "roles"])
            Assert.Equal(Text(before, member), Text(after, member));
    }

    public static TheoryData<string> TicketMembers => [.. OnTickets];

    public static TheoryData<string> PersonMembers => [.. OnPeople];

    private static JsonNode Foreign(string member) => member switch
    {
        "id" or "version" or "workflowVersion" or "reopens" or "reassignments" => 77,
        "createdAt" or "updatedAt" or "resolvedAt" or "closedAt" => "2001-01-01T00:00:00Z",
        "status" => "closed",
        "statusCategory" => "closed",
        "imported" => true,
        "public" => new JsonObject { ["version"] = 77 },
        _ => "admin",
    };

    private static async Task<JsonElement> FileAsync(HttpClient api, JsonObject body)
    {
        using var answer = await api.PostAsJsonAsync("tickets", body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static void AssertSame(JsonElement plain, JsonElement taken, string member)
    {
        var kept = plain.EnumerateObject()
            .Where(property => OnTickets.Contains(property.Name) && property.Name is not ("id" or "createdAt" or "updatedAt" or "version"));
        foreach (var property in kept)
            Assert.Equal(property.Value.GetRawText(), Text(taken, property.Name));
        if (member is "id" or "version")
            Assert.NotEqual("77", Text(taken, member));
        if (member is "createdAt" or "updatedAt")
            Assert.DoesNotContain("2001", Text(taken, member), StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetRawText() : "";
}
