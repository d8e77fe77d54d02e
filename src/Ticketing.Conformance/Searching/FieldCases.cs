using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Each condition on a field finds what it says.</summary>
internal static class FieldCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Each_text_field_is_found_by_one_of_several_values),
        Case.Of(Text_fields_are_compared_exactly),
        Case.Of(No_values_and_no_tags_find_nothing),
        Case.Of(Five_hundred_values_are_accepted),
        Case.Of(Each_text_field_is_found_by_having_no_value),
        Case.Of(Tags_are_found_by_one_of_several),
        Case.Of(Status_categories_are_found_between_two),
        Case.Of(Priorities_are_found_between_two),
        Case.Of(Numbers_are_found_between_two),
        Case.Of(Times_are_found_from_one_on_and_before_another),
        Case.Of(A_time_is_within_from_its_microsecond_on_and_not_at_the_end),
        Case.Of(A_time_that_is_not_there_is_within_nothing),
        Case.Of(What_was_opened_again_is_found),
        Case.Of(A_field_is_found_by_its_new_value_and_no_longer_by_the_old),
    ];

    private static async Task Each_text_field_is_found_by_one_of_several_values(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        foreach (var field in TicketFields.Texts)
        {
            var values = population.Select(ticket => field.Of(ticket)).OfType<string>().Distinct().Order().ToList();
            await Population.ExpectAsync(scene, population, new ValueIn(field, [values[0]]));
            await Population.ExpectAsync(scene, population, new ValueIn(field, [values[^1], "nobody has this", values[0]]));
        }
    }

    private static async Task Text_fields_are_compared_exactly(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { Assignee = "Ben_1", ExternalRef = "50%", Tags = new(["VIP"]) });
        await scene.FileAsync(Scene.Filed() with { Assignee = "ben_1", ExternalRef = "500", Tags = new(["vip"]) });
        await scene.FileAsync(Scene.Filed() with { Assignee = "Benx1", ExternalRef = "50% ", Tags = new(["VIP2"]) });

        await scene.ExpectFoundAsync("an assignee", new ValueIn(TicketFields.Assignee, ["Ben_1"]), ticket);
        await scene.ExpectFoundAsync("a reference", new ValueIn(TicketFields.ExternalRef, ["50%"]), ticket);
        await scene.ExpectFoundAsync("a tag", new KeyIn(TicketKeyKind.Tag, ["VIP"]), ticket);
        await scene.ExpectFoundAsync("a hostile value", new ValueIn(TicketFields.Assignee, ["' or 1=1 --", "\\", "\"", "\u0001"]), []);
    }

    private static async Task No_values_and_no_tags_find_nothing(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await scene.ExpectFoundAsync("no value", new ValueIn(TicketFields.Status, []), []);
        await scene.ExpectFoundAsync("no tag", new KeyIn(TicketKeyKind.Tag, []), []);
        await scene.ExpectFoundAsync("not no tag", new Not(new KeyIn(TicketKeyKind.Tag, [])), population);
    }

    private static async Task Five_hundred_values_are_accepted(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var values = Enumerable.Range(0, 500).Select(number => $"INC{number}").ToList();

        await Population.ExpectAsync(scene, population, new ValueIn(TicketFields.ExternalRef, [.. values]));
        await Population.ExpectAsync(scene, population, new KeyIn(TicketKeyKind.Tag, [.. values, "tag-2"]));
    }

    private static async Task Each_text_field_is_found_by_having_no_value(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        foreach (var field in TicketFields.Texts)
            await Population.ExpectAsync(scene, population, new NoValue(field));
    }

    private static async Task Tags_are_found_by_one_of_several(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(scene, population, new KeyIn(TicketKeyKind.Tag, ["tag-1"]));
        await Population.ExpectAsync(scene, population, new KeyIn(TicketKeyKind.Tag, ["tag-1", "tag-3", "loud"]));
        await Population.ExpectAsync(scene, population, new KeyIn(TicketKeyKind.Tag, ["tag"]));
        await Population.ExpectAsync(
            scene, population, new AllOf([new KeyIn(TicketKeyKind.Tag, ["tag-1"]), new KeyIn(TicketKeyKind.Tag, ["loud"])]));
    }

    private static async Task Status_categories_are_found_between_two(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(scene, population, new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting));
        await Population.ExpectAsync(scene, population, new StatusCategoryBetween(StatusCategory.Done, StatusCategory.Done));
        await Population.ExpectAsync(scene, population, new StatusCategoryBetween(StatusCategory.Closed, StatusCategory.Open));
    }

    private static async Task Priorities_are_found_between_two(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(scene, population, new PriorityBetween(Priority.High, Priority.Urgent));
        await Population.ExpectAsync(scene, population, new PriorityBetween(Priority.Low, Priority.Low));
        await Population.ExpectAsync(scene, population, new PriorityBetween(Priority.High, Priority.Normal));
    }

    private static async Task Numbers_are_found_between_two(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var (low, high) = (population[3].Id.Value, population[9].Id.Value);

        await Population.ExpectAsync(scene, population, new IdBetween(low, high));
        await Population.ExpectAsync(scene, population, new IdBetween(low, low));
        await Population.ExpectAsync(scene, population, new IdBetween(high, low));
        await Population.ExpectAsync(scene, population, new IdBetween(1, long.MaxValue));
    }

    private static async Task Times_are_found_from_one_on_and_before_another(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        foreach (var field in TicketFields.Times)
        {
            var times = population.Select(ticket => field.Of(ticket)).OfType<DateTimeOffset>().Distinct().Order().ToList();
            await Population.ExpectAsync(scene, population, new TimeWithin(field, times[0], times[^1]));
            await Population.ExpectAsync(scene, population, new TimeWithin(field, times[1], null));
            await Population.ExpectAsync(scene, population, new TimeWithin(field, null, times[1]));
            await Population.ExpectAsync(scene, population, new TimeWithin(field, times[1], times[1]));
        }
    }

    private static async Task A_time_is_within_from_its_microsecond_on_and_not_at_the_end(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var (created, next) = (ticket.CreatedAt, ticket.CreatedAt.AddMicroseconds(1));

        await scene.ExpectFoundAsync("its microsecond", new TimeWithin(TicketFields.Created, created, next), ticket);
        await scene.ExpectFoundAsync("the microsecond after", new TimeWithin(TicketFields.Created, next, null), []);
        await scene.ExpectFoundAsync("all before", new TimeWithin(TicketFields.Created, null, created), []);
        await scene.ExpectFoundAsync("all up to it", new TimeWithin(TicketFields.Created, null, next), ticket);
        await scene.ExpectFoundAsync(
            "the same moment in another zone",
            new TimeWithin(TicketFields.Created, created.ToOffset(TimeSpan.FromHours(-9)), next.ToOffset(TimeSpan.FromHours(5))), ticket);
    }

    private static async Task A_time_that_is_not_there_is_within_nothing(Scene scene)
    {
        var ticket = await scene.FileAsync();

        await scene.ExpectFoundAsync("any due time", new TimeWithin(TicketFields.Due, null, null), []);
        await scene.ExpectFoundAsync("no due time", new Not(new TimeWithin(TicketFields.Due, null, null)), ticket);
        await scene.ExpectFoundAsync("any time of filing", new TimeWithin(TicketFields.Created, null, null), ticket);
    }

    private static async Task What_was_opened_again_is_found(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(scene, population, new Reopened());
        await Population.ExpectAsync(scene, population, new Not(new Reopened()));
    }

    private static async Task A_field_is_found_by_its_new_value_and_no_longer_by_the_old(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { Tags = new(["old", "kept"]), Assignee = "ann" });
        ticket = await scene.ChangeAsync(ticket, new TagsChanged(new(["new", "kept"])));
        ticket = await scene.ChangeAsync(ticket, new AssignmentChanged("red", null));

        await scene.ExpectFoundAsync("the new tag", new KeyIn(TicketKeyKind.Tag, ["new"]), ticket);
        await scene.ExpectFoundAsync("the kept tag", new KeyIn(TicketKeyKind.Tag, ["kept"]), ticket);
        await scene.ExpectFoundAsync("the old tag", new KeyIn(TicketKeyKind.Tag, ["old"]), []);
        await scene.ExpectFoundAsync("the new team", new ValueIn(TicketFields.Team, ["red"]), ticket);
        await scene.ExpectFoundAsync("the old assignee", new ValueIn(TicketFields.Assignee, ["ann"]), []);
        await scene.ExpectFoundAsync("no assignee", new NoValue(TicketFields.Assignee), ticket);
    }
}
