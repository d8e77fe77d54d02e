namespace Ticketing.Notifications.Email.Tests.Templates;

/// <summary>
/// What each kind of mail says, in both languages, approved in <c>TestData/mails</c>. A difference is for a reviewer: when it is meant, run
/// with <c>TICKETING_APPROVE=1</c> and commit the files.
/// </summary>
public sealed class TemplateTests
{
    public static MatrixTheoryData<string, string> Cases { get; } =
        new(NotificationKind.All.Select(kind => kind.Name), ["en-GB", "fr-FR"]);

    [Theory, MemberData(nameof(Cases))]
    public async Task A_mail_says_what_was_approved(string kind, string culture)
    {
        var mail = await Mails.ReadAsync(Samples.OfKind(kind, culture));

        Approve($"{kind}.{culture[..2]}.txt", $"{mail.Subject}\n\n{mail.TextBody}");
        Approve($"{kind}.{culture[..2]}.html", mail.HtmlBody!);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    public async Task A_digest_says_what_was_approved(string culture)
    {
        var mail = await Mails.ReadAsync(Samples.Digest(culture));

        Approve($"digest.{culture[..2]}.txt", $"{mail.Subject}\n\n{mail.TextBody}");
        Approve($"digest.{culture[..2]}.html", mail.HtmlBody!);
    }

    private static void Approve(string name, string text)
    {
        var file = Repository.At("tests", "Ticketing.Notifications.Email.Tests", "TestData", "mails", name);
        // A line that ends in blanks is taken for a slip by whoever reads files.
        var said = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("TICKETING_APPROVE") == "1")
            File.WriteAllText(file, said);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", said);
    }
}
