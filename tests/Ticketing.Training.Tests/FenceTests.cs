using System.Globalization;
using System.Text;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Notifications.Delivering;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Search.Facets;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Fence;
using Ticketing.Training.Hosting;
using Ticketing.Transfer;

namespace Ticketing.Training;

/// <summary>What keeps exercises and real work apart.</summary>
public sealed class FenceTests
{
    private const string Word = "zygomorphic";

    private static readonly string[] Queries =
        ["", Word, "is:open", "assignee:trainee", "status:to-do", "priority:normal", "created:>=2020-01-01 sort:-created", "-tag:none"];

    private static readonly FacetKey[] Counted = 
        [
            new(TicketFields.Status), new(TicketFields.Category), new(TicketFields.Priority), new(TicketFields.Assignee),
            new(TicketFields.Project),
        ];

    public static TheoryData<string> Stores => StoreInTests.Names;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Caller[] RealPeople =>
        [TrainingHall.Admin, TrainingHall.Agent, TrainingHall.Mentor, TrainingHall.Trainee, TrainingHall.Other];

    [Theory, MemberData(nameof(Stores))]
    public async Task No_exit_of_real_work_shows_an_exercise_and_its_figures_stay_as_they_were(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        await hall.Get<TicketDesk>().CreateAsync(TrainingHall.Admin, new() { Title = "A real one", Description = "About printers." });
        var before = await EverythingAsync(hall);

        var id = await hall.ExerciseAsync(Written.Scenario($"A {Word} issue"));
        await hall.ReplyAsync(id, $"Is it {Word}?");
        await hall.DoAsync(id, new AddComment($"Most {Word}.", CommentVisibility.Internal));
        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, id, $"It was {Word}.", Cancelled);
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(before, await EverythingAsync(hall));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task An_exercise_is_seen_by_its_trainee_and_by_mentors_alone(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        var id = await hall.ExerciseAsync(Written.Scenario());
        var archive = hall.Get<TicketArchive>();

        foreach (var caller in new[] { TrainingHall.Trainee, TrainingHall.Mentor, TrainingHall.Admin })
            Assert.Equal(id, (await archive.GetAsync(TrainingHall.There(caller), id, Cancelled)).Ticket.Id);
        foreach (var caller in new[] { TrainingHall.Other, TrainingHall.Agent, new Caller("nobody") })
        {
            await Assert.ThrowsAsync<TicketNotFoundException>(() => archive.GetAsync(TrainingHall.There(caller), id, Cancelled));
            await Assert.ThrowsAsync<TicketNotFoundException>(() => hall.ReplyAsync(id, "Hello", caller));
        }

        foreach (var caller in RealPeople)
            await Assert.ThrowsAsync<TicketNotFoundException>(() => archive.GetAsync(caller, id, Cancelled));
    }

    [Fact]
    public async Task A_trainee_files_nothing_beside_his_exercises_and_changes_nothing_of_others()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.ExerciseAsync(Written.Scenario());
        var there = TrainingHall.There(TrainingHall.Trainee);

        await Assert.ThrowsAsync<TicketForbiddenException>(() => hall.Get<TicketDesk>().CreateAsync(
            there, new() { Title = "Mine", Project = TrainingPlace.ProjectOf("trainee") }));
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => hall.Get<ProjectDesk>().SaveAsync(there, new("mine", "Mine"), Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => hall.Get<RoleDesk>().SaveAsync(there, new("Mine", [new(Permission.View, Scope.All)]), Cancelled));
    }

    [Fact]
    public async Task Whoever_loses_the_role_is_out_at_once_whatever_he_had()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario());

        await hall.WriteAsync(new SetUserRoles("trainee", [new("Agent")]));
        hall.Clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<TicketNotFoundException>(() => hall.ReplyAsync(id, "Still here"));
    }

    [Fact]
    public async Task Nothing_of_an_exercise_is_mailed_and_what_is_real_is()
    {
        await using var hall = await TrainingHall.OpenAsync(more: t => t.AddNotifier<Mails>());
        var id = await hall.ExerciseAsync(Written.Scenario(more: "follow-ups: [{ when: after, for: \"00:10:00\", say: More. }]"));
        await hall.PassAsync(TimeSpan.FromHours(1));
        await hall.ReplyAsync(id, "Hello @mentor");

        await hall.Get<TicketDesk>().CreateAsync(TrainingHall.Admin, new() { Title = "A real one", Assignee = TrainingHall.Agent.UserId });
        await hall.PlanNotificationsAsync();

        Assert.Empty(await WaitingAsync(hall, TrainingHall.Tenant));
        // That the training began, and the real ticket.
        Assert.Equal(2, (await WaitingAsync(hall, Caller.DefaultTenant)).Count);
        Assert.True(await hall.Get<NotificationDesk>().UnreadAsync(TrainingHall.There(TrainingHall.Trainee), Cancelled) > 0);
    }

    [Fact]
    public async Task A_model_answer_reaches_no_trainee_before_it_is_released()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(
            more: "hints: [{ cost: 1, text: Look. }]\nrubric: [{ criterion: says, any: [secret word] }]", answer: "The secret word."));

        var seen = new StringBuilder();
        seen.Append((await hall.Exercises.GetAsync(TrainingHall.Trainee, id, Cancelled)).ToString());
        var whole = await hall.Get<TicketArchive>().GetWholeAsync(TrainingHall.There(TrainingHall.Trainee), id, 100, Cancelled);
        seen.AppendJoin('\n', whole.Texts.Select(text => text.Body)).AppendJoin('\n', whole.Events.Select(one => one.ToString()));

        Assert.DoesNotContain("secret", seen.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Null((await hall.Exercises.GetAsync(TrainingHall.Trainee, id, Cancelled)).Scenario);
        Assert.Null((await hall.Exercises.GetAsync(TrainingHall.Trainee, id, Cancelled)).Subject.Category);
    }

    private static Task<IReadOnlyList<StoredMessage>> WaitingAsync(TrainingHall hall, string tenant) =>
        hall.Get<IOutbox>().ListAsync(tenant, OutboxState.Waiting, "notify/mails", null, 100, Cancelled);

    // All that real people can read, as one text.
    private static async Task<string> EverythingAsync(TrainingHall hall)
    {
        var all = new StringBuilder();
        foreach (var caller in RealPeople)
        {
            foreach (var query in Queries)
            {
                var page = await hall.Get<TicketFinder>().SearchAsync(caller, query, 100, null, Cancelled);
                all.AppendLine(CultureInfo.InvariantCulture, $"{caller.UserId} {query}: {page.Total} {page.TotalIsExact}");
                all.AppendJoin('\n', page.Items.Select(ticket => ticket.ToString()));
                foreach (var facet in await hall.Get<TicketFacets>().CountAsync(caller, query == Word ? "" : query, Counted, Cancelled))
                    all.AppendJoin('\n', facet.Values);
                all.AppendJoin('\n', await hall.Get<TicketFinder>().SuggestAsync(caller, Word, 10, Cancelled));
            }

            all.AppendJoin('\n', await hall.Get<ProjectDesk>().ListAsync(caller, null, Cancelled));
        }

        await using var file = new MemoryStream();
        await hall.Get<TicketExporter>().ExportAsync(ExportFormat.Ndjson, new(), TrainingHall.Admin, file, Cancelled);
        return all.Append(Encoding.UTF8.GetString(file.ToArray())).ToString();
    }

    private sealed class Mails : INoticeNotifier
    {
        public string Channel => "mails";

        public LocalizedText Name { get; } = new("Mails");

        public Task<Dispatch.Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
            Task.FromResult(Dispatch.Delivery.Delivered);

        public Task<Dispatch.Delivery> NotifyAsync(Notice notice, CancellationToken cancellationToken) =>
            Task.FromResult(Dispatch.Delivery.Delivered);
    }
}
