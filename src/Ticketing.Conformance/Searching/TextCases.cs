using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Words are found where they stand. The words used are their own stems in English and French.</summary>
internal static class TextCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_word_is_found_in_title_description_and_public_comment),
        Case.Of(A_phrase_is_found_where_its_words_follow_each_other),
        Case.Of(A_phrase_counts_the_words_of_grammar_too),
        Case.Of(A_phrase_does_not_reach_from_one_part_of_a_ticket_into_another),
        Case.Of(A_phrase_does_not_reach_from_one_text_into_the_next),
        Case.Of(One_of_several_alternatives_is_enough),
        Case.Of(A_prefix_finds_the_words_that_begin_with_it),
        Case.Of(A_phrase_may_end_with_a_prefix),
        Case.Of(The_title_alone_can_be_searched),
        Case.Of(Words_are_put_together_like_any_condition),
        Case.Of(A_changed_title_is_found_by_the_new_word_and_no_longer_by_the_old),
        Case.Of(A_changed_description_is_found_by_the_new_word_and_no_longer_by_the_old),
        Case.Of(A_changed_title_leaves_the_other_texts_found),
        Case.Of(A_comment_added_later_is_found),
        Case.Of(A_word_is_found_at_the_end_of_a_long_text),
    ];

    private static async Task A_word_is_found_in_title_description_and_public_comment(Scene scene)
    {
        var title = await scene.FileAsync("cobalt zebra walnut");
        var description = await scene.FileAsync(Scene.Filed(), description: "cobalt walnut zebra");
        var comment = await scene.CommentAsync(await scene.FileAsync(), "zebra");
        await scene.FileAsync(Scene.Filed("walnut"), description: "cobalt");

        await scene.ExpectFoundAsync("the word", scene.Text("zebra"), title, description, comment);
        await scene.ExpectFoundAsync("a word that nobody wrote", scene.Text("quartz"), []);
    }

    private static async Task A_phrase_is_found_where_its_words_follow_each_other(Scene scene)
    {
        var title = await scene.FileAsync("cobalt zebra walnut");
        var description = await scene.FileAsync(Scene.Filed(), description: "zebra zebra walnut");
        await scene.FileAsync("walnut zebra");
        await scene.FileAsync("zebra cobalt walnut");

        await scene.ExpectFoundAsync("the phrase", scene.Text("zebra walnut"), title, description);
        await scene.ExpectFoundAsync("three words", scene.Text("cobalt zebra walnut"), title);
    }

    private static async Task A_phrase_counts_the_words_of_grammar_too(Scene scene)
    {
        var not = await scene.FileAsync("zebra is not cobalt");
        var plain = await scene.FileAsync(Scene.Filed(), description: "zebra is cobalt");
        var comment = await scene.CommentAsync(await scene.FileAsync(), "the zebra cobalt");
        var code = await scene.FileAsync("TO-123 walnut");
        await scene.FileAsync("walnut 123");
        await scene.FileAsync("to walnut, 123");

        await scene.ExpectFoundAsync("the last words", scene.Text("not cobalt"), not);
        await scene.ExpectFoundAsync("all words", scene.Text("zebra is cobalt"), plain);
        await scene.ExpectFoundAsync("side by side", scene.Text("zebra cobalt"), comment);
        await scene.ExpectFoundAsync("not side by side", new AllOf([scene.Text("zebra"), new Not(scene.Text("zebra cobalt"))]), not, plain);
        await scene.ExpectFoundAsync("a code", scene.Text("to-123"), code);
        await scene.ExpectFoundAsync("a code in the title", scene.Text("to-123", titleOnly: true), code);
        await scene.ExpectFoundAsync("grammar that stands elsewhere", scene.Text("zebra the"), []);
    }

    private static async Task A_phrase_does_not_reach_from_one_text_into_the_next(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed(), description: "zebra");
        ticket = await scene.CommentAsync(ticket, "walnut");
        ticket = await scene.CommentAsync(ticket, "cobalt zebra");
        ticket = await scene.CommentAsync(ticket, "quartz", CommentVisibility.Internal);
        ticket = await scene.CommentAsync(ticket, "basalt", CommentVisibility.Internal);

        await scene.ExpectFoundAsync("description and comment", scene.Text("zebra walnut"), []);
        await scene.ExpectFoundAsync("two comments", scene.Text("walnut cobalt"), []);
        await scene.ExpectFoundAsync("two internal comments", scene.Text("quartz basalt"), []);
        await scene.ExpectFoundAsync("one comment", scene.Text("cobalt zebra"), ticket);
        ticket = await scene.ChangeAsync(ticket, new DescriptionChanged(), "walnut zebra");
        await scene.ExpectFoundAsync("a new description and a comment", scene.Text("zebra walnut"), []);
        await scene.ExpectFoundAsync("the new description", scene.Text("walnut zebra"), ticket);
    }

    private static async Task A_phrase_does_not_reach_from_one_part_of_a_ticket_into_another(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed("zebra"), description: "walnut");
        ticket = await scene.CommentAsync(ticket, "cobalt", CommentVisibility.Internal);

        await scene.ExpectFoundAsync("title and description", scene.Text("zebra walnut"), []);
        await scene.ExpectFoundAsync("description and internal comment", scene.Text("walnut cobalt"), []);
        await scene.ExpectFoundAsync(
            "each by itself", new AllOf([scene.Text("zebra"), scene.Text("walnut"), scene.Text("cobalt")]), ticket);
    }

    private static async Task One_of_several_alternatives_is_enough(Scene scene)
    {
        var zebra = await scene.FileAsync("zebra crossing");
        var quartz = await scene.FileAsync(Scene.Filed(), description: "quartz");
        await scene.FileAsync("walnut");

        var either = new SearchTerm([scene.Term("zebra"), scene.Term("quartz")]);

        await scene.ExpectFoundAsync("either word", new HasText([either]), zebra, quartz);
        await scene.ExpectFoundAsync("either word in a phrase", new HasText([either, new([scene.Term("crossing")])]), zebra);
        await scene.ExpectFoundAsync("no alternative", new HasText([new([])]), []);
    }

    private static async Task A_prefix_finds_the_words_that_begin_with_it(Scene scene)
    {
        var zebra = await scene.FileAsync("zebra");
        var zeppelin = await scene.CommentAsync(await scene.FileAsync(), "zeppelin");
        var walnut = await scene.FileAsync("walnut");

        await scene.ExpectFoundAsync("a prefix", new HasText([new([], "ze")]), zebra, zeppelin);
        await scene.ExpectFoundAsync("a longer prefix", new HasText([new([], "zeb")]), zebra);
        await scene.ExpectFoundAsync(
            "a whole word as prefix, or another word", new HasText([new([scene.Term("walnut")], "zebra")]), zebra, walnut);
        await scene.ExpectFoundAsync("what stands within words only", new HasText([new([], "ebra")]), []);
    }

    private static async Task A_phrase_may_end_with_a_prefix(Scene scene)
    {
        var ticket = await scene.FileAsync("cobalt zebra");
        await scene.FileAsync("zebra cobalt");

        await scene.ExpectFoundAsync("a phrase with a prefix", new HasText([new([scene.Term("cobalt")]), new([], "zeb")]), ticket);
    }

    private static async Task The_title_alone_can_be_searched(Scene scene)
    {
        var title = await scene.FileAsync("zebra walnut");
        var body = await scene.CommentAsync(
            await scene.FileAsync(Scene.Filed("walnut"), description: "zebra walnut"), "zebra walnut", CommentVisibility.Internal);

        await scene.ExpectFoundAsync("a word of the title", scene.Text("zebra", titleOnly: true), title);
        await scene.ExpectFoundAsync("a phrase of the title", scene.Text("zebra walnut", titleOnly: true), title);
        await scene.ExpectFoundAsync("a prefix in the title", new HasText([new([], "wal")], TitleOnly: true), title, body);
    }

    private static async Task Words_are_put_together_like_any_condition(Scene scene)
    {
        var both = await scene.FileAsync(Scene.Filed("zebra", "office"), description: "quartz");
        var zebra = await scene.FileAsync("zebra");
        var quartz = await scene.FileAsync(Scene.Filed("quartz", "office"));
        var neither = await scene.FileAsync("walnut");
        var office = new ValueIn(TicketFields.Project, ["office"]);

        await scene.ExpectFoundAsync("both words", new AllOf([scene.Text("zebra"), scene.Text("quartz")]), both);
        await scene.ExpectFoundAsync("either word", new AnyOf([scene.Text("zebra"), scene.Text("quartz")]), both, zebra, quartz);
        await scene.ExpectFoundAsync("not the word", new Not(scene.Text("zebra")), quartz, neither);
        await scene.ExpectFoundAsync("one without the other", new AllOf([scene.Text("quartz"), new Not(scene.Text("zebra"))]), quartz);
        await scene.ExpectFoundAsync("word and field", new AllOf([scene.Text("zebra"), office]), both);
        await scene.ExpectFoundAsync("word or field", new AnyOf([scene.Text("zebra"), office]), both, zebra, quartz);
        await scene.ExpectFoundAsync("neither word nor field", new Not(new AnyOf([scene.Text("zebra"), office])), neither);
    }

    private static async Task A_changed_title_is_found_by_the_new_word_and_no_longer_by_the_old(Scene scene)
    {
        var ticket = await scene.ChangeAsync(await scene.FileAsync("zebra"), new TitleChanged("quartz"));

        await scene.ExpectFoundAsync("the new word", scene.Text("quartz"), ticket);
        await scene.ExpectFoundAsync("the old word", scene.Text("zebra"), []);
    }

    private static async Task A_changed_description_is_found_by_the_new_word_and_no_longer_by_the_old(Scene scene)
    {
        var ticket = await scene.CommentAsync(await scene.FileAsync(Scene.Filed(), description: "zebra"), "walnut");
        ticket = await scene.ChangeAsync(ticket, new DescriptionChanged(), "quartz");

        await scene.ExpectFoundAsync("the new word", scene.Text("quartz"), ticket);
        await scene.ExpectFoundAsync("the old word", scene.Text("zebra"), []);
        await scene.ExpectFoundAsync("the comment between", scene.Text("walnut"), ticket);
    }

    private static async Task A_changed_title_leaves_the_other_texts_found(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed("zebra"), description: "walnut");
        ticket = await scene.CommentAsync(ticket, "cobalt", CommentVisibility.Internal);
        ticket = await scene.ChangeAsync(ticket, new TitleChanged("quartz"));

        await scene.ExpectFoundAsync("all words", new AllOf([scene.Text("quartz"), scene.Text("walnut"), scene.Text("cobalt")]), ticket);
    }

    private static async Task A_comment_added_later_is_found(Scene scene)
    {
        var ticket = await scene.CommentAsync(await scene.FileAsync(Scene.Filed(), description: "cobalt"), "walnut");
        ticket = await scene.CommentAsync(ticket, "zebra quartz");

        await scene.ExpectFoundAsync(
            "description and both comments", new AllOf([scene.Text("cobalt"), scene.Text("walnut"), scene.Text("zebra quartz")]), ticket);
    }

    private static async Task A_word_is_found_at_the_end_of_a_long_text(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed(), description: string.Concat(Enumerable.Repeat("walnut cobalt ", 7000)) + "zebra");

        await scene.ExpectFoundAsync("the last word", scene.Text("cobalt zebra"), ticket);
    }
}
