using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Format;
using Ticketing.Training.Hosting;
using Ticketing.Training.Pseudonyms;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Sources;

namespace Ticketing.Training;

public sealed class SourceTests
{
    private static readonly string[] Originals =
    [
        "Kowalska", "Marta", "marta.kowalska@acme-real.com", "Acme Real", "DE89 3704 0044 0532 0130 00", "srv-db-07.acme-real.com",
        "4711-0815",
    ];

    public static TheoryData<string> Stores => StoreInTests.Names;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores))]
    public async Task A_real_ticket_becomes_a_scenario_with_nothing_of_its_people_and_systems(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        var id = await CloseAsync(hall);
        var sources = hall.Get<SourceDesk>();

        Assert.Equal([id], (await sources.ListAsync(TrainingHall.Admin, "invoice", 50, null, Cancelled)).Items.Select(ticket => ticket.Id));
        var draft = await sources.PrepareAsync(TrainingHall.Admin, id, null, Cancelled);
        var saved = await sources.ApproveAsync(TrainingHall.Admin, id, null, "from-life", draft.Scenario, Cancelled);

        var file = ScenarioFile.Write(saved.Scenario);
        Assert.All(Originals, original => Assert.DoesNotContain(original, file, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(id.ToString(), file, StringComparison.Ordinal);
        // The same person by the same name in all texts, and as the persona.
        var first = saved.Scenario.Persona.Name.Split(' ')[0];
        Assert.Contains(first, saved.Scenario.Description, StringComparison.Ordinal);
        Assert.Contains(first, saved.Scenario.ModelAnswer, StringComparison.Ordinal);
        Assert.DoesNotContain("colleagues only", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_corrects_holds_and_what_is_left_is_refused()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await CloseAsync(hall);
        var sources = hall.Get<SourceDesk>();
        var corrections = new Corrections { Added = [new("Blue Falcon", MarkKind.Person)] };

        var plain = await sources.PrepareAsync(TrainingHall.Admin, id, null, Cancelled);
        Assert.Contains("Blue Falcon", plain.Scenario, StringComparison.Ordinal);
        var draft = await sources.PrepareAsync(TrainingHall.Admin, id, corrections, Cancelled);
        Assert.DoesNotContain("Blue Falcon", draft.Scenario, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => sources.ApproveAsync(TrainingHall.Admin, id, corrections, "from-life", plain.Scenario, Cancelled));
        Assert.Contains("Blue Falcon", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => hall.Get<ScenarioDesk>().GetAsync(TrainingHall.Mentor, "from-life", Cancelled));
    }

    [Fact]
    public async Task Only_who_sees_a_ticket_and_writes_scenarios_makes_one_of_it()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await CloseAsync(hall);
        var open = (await hall.Get<TicketDesk>().CreateAsync(TrainingHall.Admin, new() { Title = "Open" })).Id;
        var sources = hall.Get<SourceDesk>();

        await Assert.ThrowsAsync<TicketForbiddenException>(() => sources.PrepareAsync(TrainingHall.Trainee, id, null, Cancelled));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => sources.PrepareAsync(TrainingHall.Mentor, id, null, Cancelled));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => sources.PrepareAsync(TrainingHall.Admin, open, null, Cancelled));
    }

    private static async Task<TicketId> CloseAsync(TrainingHall hall)
    {
        await hall.WriteAsync(
            new SaveOrganisation(new("acme", "Acme Real")),
            new SaveUser(new()
            {
                Id = "u-77", DisplayName = "Marta Kowalska", Email = "marta.kowalska@acme-real.com", Organisation = "acme",
                Roles = [new("Requester")],
            }));
        var desk = hall.Get<TicketDesk>();
        var marta = new Caller("u-77");
        var id = (await desk.CreateAsync(marta, new()
        {
            Title = "Invoice of Acme Real is wrong",
            Description = "Hello, the invoice 4711-0815 is wrong. Pay to DE89 3704 0044 0532 0130 00.\n\nRegards,\nMarta Kowalska",
        })).Id;
        await desk.ExecuteAsync(TrainingHall.Admin, id, new AddComment("For colleagues only: Kowalska again.", CommentVisibility.Internal));
        await desk.ExecuteAsync(TrainingHall.Admin, id, new FireTransition("start"));
        await desk.ExecuteAsync(
            marta, id, new AddComment("It is on srv-db-07.acme-real.com, project Blue Falcon.", CommentVisibility.Public));
        await desk.ExecuteAsync(
            TrainingHall.Admin, id,
            new FireTransition("complete", new AddComment("Dear Marta, here is another invoice.", CommentVisibility.Public)));
        return id;
    }
}
