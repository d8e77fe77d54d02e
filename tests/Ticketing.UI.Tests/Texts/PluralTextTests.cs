using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Texts;

/// <summary>A number stands beside the form that its language gives it: in French, 0 and 1 are singular.</summary>
public sealed partial class PluralTextTests
{
    // A word stands behind their gaps, and forms for one they need not.
    private static readonly HashSet<string> OfNoNumber =
    [
        // In the gaps are names, and numbers that name something.
        "AdministrationText Graph.Label", "AdministrationText Import.Done", "AdministrationText Import.Interrupted",
        "AdministrationText Import.Refused", "AdministrationText Leave.Question", "BoardText InLane", "BoardText Moved",
        "BoardText MovedToYou", "ChoosingText RefusedOne", "ChoosingText SameOne", "TicketText Held", "TicketText HeldWith",
        "ReportText AsLines.Of", "ReportText AsTable.Of",
        "TicketText PublicHint", "BoardText NotMoved", "BoardText Stale", "ErrorText fileNotTaken",
        "ErrorText file.newerVersion", "ErrorText noStatus", "ErrorText outOfRange", "ErrorText refused.noWayOut",
        "ErrorText refused.stale", "ErrorText refused.ticketTaken", "ErrorText row.changedSince", "ErrorText row.historyHidden",
        "ErrorText row.otherHistory",
        "ErrorText linkToMerged", "ErrorText refused.merged", "ErrorText refused.mergedUnseen", "ErrorText refused.mergedOn",
        "ErrorText refused.mergeUnknown", "ErrorText refused.mergeLinkGone", "ErrorText refused.mergeLinkUnseen",
        "MergeText AddRequester", "MergeText Explain", "SplitText Link", "SubjectText OfTicket",
        "ErrorText linkCycle", "ErrorText linkSecond", "ErrorText linkSecondUnseen",
        "ErrorText row.revisionTwice", "PortalText Missing", "TicketText GoneTitle", "TicketText WatcherOff", "WaitingListText Missed",
        "WebhookText Owner", "AttachmentText Leave",
        // As many as there may be, or as are shown: always several.
        "AdministrationText Report.First", "BoardText ShowAll", "ListText AllMatchingAtLeast", "TicketText ChangedThings",
        "DashboardText Days", "DashboardText PerDaySummary", "ErrorText linkTooMany", "ErrorText linkTooWide",
        "ErrorText mergeSubjects", "AttachmentText Most",
        "ErrorText noKey", "BulkText FoundAtLeast", "BulkText TooMany", "ErrorText bulkTooMany", "ErrorText filesTooLarge",
        "ErrorText fileTooLarge", "ErrorText row.tooLong", "ErrorText row.tooManyRows", "ErrorText row.tooManyTags",
        "ErrorText tooManyFollow", "SharedText MoreThanShown", "TimeText All",
        // Units, and words that stand alike beside all numbers.
        "AttachmentText ChooseHint", "AttachmentText Size.Kilo", "AttachmentText WithHint",
        "SharedText Ago.Days", "SharedText Ago.Hours", "SharedText Ago.Minutes",
        "ListText GroupShown", "ListText GroupShownAtLeast",
        "DashboardText AndClosed", "DashboardText DaysLong", "DashboardText Hours", "DashboardText Minutes", "ErrorText tooMany",
        "ListText Problem.query.duration-needs-comparison", "WaitingListText Count", "WaitingListText CountAtLeast", "WebhookText Took",
    ];

    public static TheoryData<string, string, long> Forms()
    {
        var forms = new TheoryData<string, string, long>();
        foreach (var (file, texts) in TextFiles.English())
        {
            foreach (var key in texts.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)))
            {
                foreach (var number in new[] { 0L, 1L, 2L })
                    forms.Add(file, key[..^".one".Length], number);
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_text_with_plural_forms_takes_the_right_one(string file, string key, long number)
    {
        foreach (var (language, isOne) in new[] { ("en", number == 1), ("fr", number is 0 or 1) })
        {
            var texts = TextFiles.Read(language == "en" ? $"{file}.resx" : $"{file}.{language}.resx");
            var expected = string.Format(
                CultureInfo.InvariantCulture, texts[isOne ? $"{key}.one" : key], number, 7, "A", "B");

            var (form, found) = Write(file, language, key, number);

            Assert.Equal(expected, form);
            Assert.Equal(expected, found);
            Assert.DoesNotMatch(isOne ? Several(number) : One(number), form);
        }
    }

    [Fact]
    public void What_has_two_forms_has_them_for_all_numbers_and_they_differ()
    {
        foreach (var (file, english) in TextFiles.English())
        {
            var french = TextFiles.Read($"{file}.fr.resx");
            foreach (var key in english.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4]))
            {
                Assert.True(english.ContainsKey(key), $"{file} has {key}.one, and no {key} for all other numbers.");
                var isOneForm = english[key] == english[$"{key}.one"] && french[key] == french[$"{key}.one"];
                Assert.False(isOneForm, $"{file} {key} is the same in both forms.");
            }
        }
    }

    [Fact]
    public void No_word_stands_beside_a_number_in_one_form_alone()
    {
        var (faults, needless) = (new List<string>(), OfNoNumber.ToHashSet());
        foreach (var (file, english) in TextFiles.English())
        {
            var french = TextFiles.Read($"{file}.fr.resx");
            foreach (var key in english.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)))
            {
                var isCounted = Counted().IsMatch(english[key]) || Counted().IsMatch(french[key]);
                if (isCounted && !english.ContainsKey($"{key}.one") && !OfNoNumber.Contains($"{file} {key}"))
                    faults.Add($"{file} {key}: {english[key]} | {french[key]}");
                if (isCounted)
                    needless.Remove($"{file} {key}");
            }
        }

        Assert.Empty(faults);
        Assert.Empty(needless);
    }

    private static (string Form, string? Found) Write(string file, string language, string key, long number)
    {
        var (before, culture) = (CultureInfo.CurrentUICulture, CultureInfo.GetCultureInfo(language));
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var name = typeof(PluralTexts).Assembly.GetType($"Ticketing.UI.{file}")!;
        var text = services.GetRequiredService<IStringLocalizerFactory>().Create(name);
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return (
                text.Form(key, number, number, 7, "A", "B"),
                text.Find(key, [number.ToString(CultureInfo.InvariantCulture), "7", "A", "B"]));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Several(long number) => $@"(?<!\d){number} (?!looks|is|was)\p{{L}}+s\b";

    private static string One(long number) => $@"(?<!\d){number} (cell|ticket|result|row|stream|webhook|character|permission)\b";

    // A gap that no quotes stand around, and a word behind it.
    [GeneratedRegex(@"(?<![“«][\u00a0]?)\{\d\}[ \u00a0]\p{Ll}")]
    private static partial Regex Counted();
}
