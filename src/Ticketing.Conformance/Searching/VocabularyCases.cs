namespace Ticketing.Conformance.Searching;

/// <summary>Which terms occur is known, for a store that can tell.</summary>
internal static class VocabularyCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Terms_that_occur_are_told_wherever_they_stand),
        Case.Of(Two_thousand_terms_may_be_asked_for),
    ];

    private static async Task Terms_that_occur_are_told_wherever_they_stand(Scene scene)
    {
        if (scene.On.Vocabulary is not { } vocabulary)
            return;
        await scene.FileAsync(Scene.Filed("qq77a"), description: "qq77b");

        var found = await vocabulary.FindAsync(["qq77a", "qq77b", "qq77c", "qq77", "q77a"], scene.Token);

        Expect.Sequence(["qq77a", "qq77b"], found.Order(StringComparer.Ordinal), "The terms that occur");
        Expect.Sequence([], await vocabulary.FindAsync([], scene.Token), "None, when none are asked for");
    }

    private static async Task Two_thousand_terms_may_be_asked_for(Scene scene)
    {
        if (scene.On.Vocabulary is not { } vocabulary)
            return;
        await scene.FileAsync("zz77");

        var found = await vocabulary.FindAsync([.. Enumerable.Range(0, 1999).Select(number => $"zz77x{number}"), "zz77"], scene.Token);

        Expect.Sequence(["zz77"], found, "The term that occurs");
    }
}
