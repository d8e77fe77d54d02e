using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Fields;
using Ticketing.Items;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>What somebody may see is the same whichever way he asks.</summary>
internal static class VisibilityCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Own_tickets_are_those_requested_and_those_filed),
        Case.Of(Assigned_tickets_are_visible),
        Case.Of(Tickets_of_several_teams_are_visible),
        Case.Of(Tickets_of_the_organisation_are_visible),
        Case.Of(A_role_in_a_project_shows_that_project),
        Case.Of(A_scope_within_a_project_shows_what_is_in_both),
        Case.Of(All_means_all),
        Case.Of(An_access_key_opens_the_tickets_that_carry_it),
        Case.Of(Several_ways_in_show_each_ticket_once),
        Case.Of(A_narrowing_hides_what_does_not_meet_it),
        Case.Of(A_narrowing_hides_internal_comments_with_their_ticket),
        Case.Of(Without_a_role_nothing_is_visible),
        Case.Of(What_is_assigned_away_is_no_longer_visible),
    ];

    private static async Task Own_tickets_are_those_requested_and_those_filed(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(scene, Actors.Viewing(scene.Tenant, Scope.Own).Sees(), tickets, tickets[0], tickets[1]);
    }

    private static async Task Assigned_tickets_are_visible(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(scene, Actors.Viewing(scene.Tenant, Scope.Assigned).Sees(), tickets, tickets[2]);
    }

    private static async Task Tickets_of_several_teams_are_visible(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(
            scene, Actors.Viewing(scene.Tenant, Scope.Team).InTeams("red", "blue").Sees(), tickets, tickets[3], tickets[4]);
    }

    private static async Task Tickets_of_the_organisation_are_visible(Scene scene)
    {
        var tickets = await PopulateAsync(scene);
        var member = Actors.Viewing(scene.Tenant, Scope.Organisation) with { Organisation = "acme" };

        await WaysOut.ShowAsync(scene, member.Sees(), tickets, tickets[5]);
    }

    private static async Task A_role_in_a_project_shows_that_project(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(
            scene,
            Actors.Viewing(scene.Tenant, Scope.Project, "office").Sees(),
            tickets,
            tickets.Where(ticket => ticket.Project == "office"));
    }

    private static async Task A_scope_within_a_project_shows_what_is_in_both(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(
            scene, Actors.Viewing(scene.Tenant, Scope.Team, "office").InTeams("red", "blue").Sees(), tickets, tickets[4]);
    }

    private static async Task All_means_all(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(scene, Actors.Viewing(scene.Tenant, Scope.All, "office").Sees(), tickets, tickets);
    }

    private static async Task An_access_key_opens_the_tickets_that_carry_it(Scene scene)
    {
        var tickets = await PopulateAsync(scene);
        var holder = Actors.Holding(scene.Tenant).WithKeys("gold", "iron");

        await WaysOut.ShowAsync(scene, holder.Sees(), tickets, tickets[6], tickets[7]);
    }

    private static async Task Several_ways_in_show_each_ticket_once(Scene scene)
    {
        var tickets = await PopulateAsync(scene);
        var actor = Actors.Holding(
            scene.Tenant,
            new RoleGrant(Role.Requester),
            new RoleGrant(Role.Agent),
            new RoleGrant(Role.Manager, "office")).InTeams("red").WithKeys("gold") with { Organisation = "acme" };

        await WaysOut.ShowAsync(
            scene, actor.Sees(), tickets,
            tickets[..4].Concat([tickets[5], tickets[6]]).Concat(tickets.Where(ticket => ticket.Project == "office")).Distinct());
    }

    private static async Task A_narrowing_hides_what_does_not_meet_it(Scene scene)
    {
        var tickets = await PopulateAsync(scene);
        var open = new AnyOf([new ValueIn(TicketFields.Project, ["office"]), new NoValue(TicketFields.ExternalRef)]);

        await WaysOut.ShowAsync(
            scene,
            Actors.Viewing(scene.Tenant, Scope.All).Narrowed(open).Sees(),
            tickets,
            tickets.Where(ticket => ticket.Project == "office" || ticket.ExternalRef is null));
        await WaysOut.ShowAsync(
            scene, Actors.Viewing(scene.Tenant, Scope.Team).InTeams("red", "blue").Narrowed(new Not(open)).Sees(), tickets, tickets[3]);
    }

    private static async Task A_narrowing_hides_internal_comments_with_their_ticket(Scene scene)
    {
        var shown = await scene.CommentAsync(await scene.FileAsync(Scene.Filed(project: "office")), "zebra", CommentVisibility.Internal);
        var hidden = await scene.CommentAsync(await scene.FileAsync(), "zebra", CommentVisibility.Internal);
        var actor = Actors.Administrator(scene.Tenant).Narrowed(new ValueIn(TicketFields.Project, ["office"]));

        await WaysOut.ShowAsync(scene, actor.Sees(), [shown, hidden], shown);
        await scene.ExpectFoundAsync("a word", scene.Text("zebra"), actor.Sees(), shown);
        Expect.Equal(2, (await scene.FeedAsync(actor.Sees())).Count, "The number of events in the feed");
    }

    private static async Task Without_a_role_nothing_is_visible(Scene scene)
    {
        var tickets = await PopulateAsync(scene);

        await WaysOut.ShowAsync(scene, Actors.Holding(scene.Tenant).Sees(), tickets);
    }

    private static async Task What_is_assigned_away_is_no_longer_visible(Scene scene)
    {
        var before =
            await scene.FileAsync(
                Scene.Filed() with { Assignee = "ann", Team = "red", AccessKeys = new(["gold"]), ExternalRef = "INC9" },
                description: "text");
        var after = await scene.ChangeAsync(before, new AssignmentChanged("green", "ben"));
        after = await scene.ChangeAsync(after, new AccessKeysChanged(new(["silver"])));

        await WaysOut.ShowAsync(scene, Actors.Viewing(scene.Tenant, Scope.Assigned).Sees(), [after]);
        await WaysOut.ShowAsync(scene, Actors.Viewing(scene.Tenant, Scope.Team).InTeams("red").WithKeys("gold").Sees(), [after]);
        await WaysOut.ShowAsync(scene, Actors.Holding(scene.Tenant).WithKeys("silver").Sees(), [after], after);
    }

    private static async Task<Ticket[]> PopulateAsync(Scene scene)
    {
        TicketCreated[] created =
        [
            Scene.Filed("requested") with { Requester = "ann", Creator = "ben", ExternalRef = "INC1" },
            Scene.Filed("filed") with { Creator = "ann" },
            Scene.Filed("assigned") with { Assignee = "ann", ExternalRef = "INC2" },
            Scene.Filed("red") with { Team = "red", Assignee = "cleo", ExternalRef = "INC3" },
            Scene.Filed("blue", "office") with { Team = "blue", ExternalRef = "INC4" },
            Scene.Filed("acme") with { Organisation = "acme" },
            Scene.Filed("gold") with { AccessKeys = new(["gold", "silver"]) },
            Scene.Filed("iron", "office") with { AccessKeys = new(["iron"]) },
            Scene.Filed("nobody's") with
                { ExternalRef = "INC5", Team = "green", Assignee = "ben", Organisation = "globex", AccessKeys = new(["lead"]) },
            // Names that only a careless comparison takes for those above.
            Scene.Filed("not hers") with
                { Requester = "Ann", Creator = "ann ", Assignee = "ANN", Team = "reds", Organisation = "acme-2",
                    AccessKeys = new(["gold-2", "GOLD"]) },
        ];
        var drafts = new List<StagedTicket>();
        foreach (var (index, filed) in created.Index())
        {
            var draft = StagedTicket.New(await scene.NewIdAsync(), filed, Scene.At(index), description: filed.Title);
            drafts.Add(draft
                .Then(File(AttachmentItems.Public, index), Scene.At(index))
                .Then(File(AttachmentItems.Internal, index), Scene.At(index)));
        }

        await scene.StoreAsync(drafts.Select(draft => draft.Change));
        return [.. drafts.Select(draft => draft.Row)];
    }

    private static ItemAdded File(TicketItemKind<Attachment> kind, int number) => new(new()
    {
        Kind = kind.Name, Key = $"{number}", By = "ann", At = Scene.At(number), Amount = number + 1, Internal = kind.IsInternal,
        Data = kind.Write(new()
        {
            Name = "a.txt", Size = number + 1, MediaType = "text/plain", Hash = new($"{number % 10}"[0], 64), At = Scene.At(number),
        }),
    });
}
