using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;

namespace Ticketing.Tests.People;

public sealed class PeopleDeskTests
{
    private static readonly Caller Boss = new("boss");
    private static readonly Caller Agent = new("agent");
    private static readonly Caller Stranger = new("stranger");

    [Fact]
    public async Task The_people_of_a_team_are_for_those_who_see_people_and_their_mail_for_those_who_manage_them()
    {
        var desk = await OpenAsync();

        Assert.Equal(["agent@example.com"], (await desk.ListMembersAsync(Boss, "red", null, default)).Select(user => user.Email));
        Assert.Equal([null], (await desk.ListMembersAsync(new("other"), "red", null, default)).Select(user => user.Email));
        Assert.Empty(await desk.ListMembersAsync(Boss, "blue", null, default));
        Assert.Empty(await desk.ListMembersAsync(Boss, "red", "agent", default));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.ListMembersAsync(Stranger, "red", null, default));
    }

    [Fact]
    public async Task A_team_and_an_organisation_exist_for_those_who_see_people()
    {
        var desk = await OpenAsync();

        Assert.Equal("Red", (await desk.GetTeamAsync(Agent, "red", default)).Name);
        Assert.Equal("Acme", (await desk.GetOrganisationAsync(Agent, "acme", default)).Name);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetTeamAsync(Agent, "green", default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetTeamAsync(Stranger, "red", default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetOrganisationAsync(Stranger, "acme", default));
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_has_a_code_and_what_a_translation_needs()
    {
        var desk = await OpenAsync();
        var user = new User { Id = "", DisplayName = new('x', 201), Email = "nobody", TimeZone = "Mars", Organisation = "globex" };

        var errors = (await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveUserAsync(Boss, user, default))).Errors;

        Assert.Equal(
            [
                ("id", FieldErrorCodes.Required, null), ("displayName", FieldErrorCodes.TooLong, "200"),
                ("email", FieldErrorCodes.NoMailAddress, null),
                ("timeZone", FieldErrorCodes.NoTimeZone, null), ("organisation", FieldErrorCodes.Unknown, "globex"),
            ],
            errors.Select(error => (error.Field, error.Code, error.Arguments.SingleOrDefault())));
        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveTeamAsync(Boss, new("No key", "x"), default));
        var key = refusal.Errors[0];
        Assert.Equal((FieldErrorCodes.NoKey, "60"), (key.Code, key.Arguments.SingleOrDefault()));
    }

    /// <summary>Boss may everything; agent is in the team Red, other in none; a stranger sees no people.</summary>
    private static async Task<PeopleDesk> OpenAsync()
    {
        var services = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore().Configure(options => options.Administrators.Add(Boss.UserId)))
            .BuildServiceProvider();
        var desk = services.GetRequiredService<PeopleDesk>();
        await desk.SaveTeamAsync(Boss, new("red", "Red"), default);
        await desk.SaveOrganisationAsync(Boss, new("acme", "Acme"), default);
        foreach (var id in new[] { "agent", "other" })
        {
            await desk.SaveUserAsync(Boss, new() { Id = id, DisplayName = id, Email = $"{id}@example.com" }, default);
            await desk.SetRolesAsync(Boss, id, [new("Agent")], default);
        }

        await desk.SetTeamsAsync(Boss, "agent", ["red"], default);
        return desk;
    }
}
