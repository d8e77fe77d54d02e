using Ticketing.CannedReplies;
using Ticketing.Testing;
using Ticketing.Texts;

namespace Ticketing.Tests.CannedReplies;

public sealed class ReplyPlaceholdersTests
{
    [Theory]
    [InlineData("Hello", null)]
    [InlineData("{{requester.name}}{{ ticket.link }}", null)]
    [InlineData("{{requester.name}} {{Requester.Name}}", "Requester.Name")]
    [InlineData("{{a}}", "a")]
    [InlineData("{{{a}}}", "a")]
    [InlineData("{{ two words }} {{1}} {{}} { {a}} {a}", null)]
    public void What_is_none_of_them_is_found(string text, string? unknown) =>
        Assert.Equal(unknown, ReplyPlaceholders.FindUnknown(text));

    [Property(2_000)]
    public void What_comes_in_is_not_looked_at_again(string? title, string? name)
    {
        var values = new Dictionary<string, string>
        {
            [ReplyPlaceholders.TicketTitle] = title ?? "",
            [ReplyPlaceholders.AgentName] = $"{name}{{{{ticket.title}}}}",
        };

        Assert.Equal(
            $"[{title}] {name}{{{{ticket.title}}}}.", ReplyPlaceholders.Fill("[{{ticket.title}}] {{ agent.name }}.", values));
    }

    [Property(2_000)]
    public void Words_stay_the_words_they_are_behind_backslashes(string? text)
    {
        var escaped = MarkdownEscape.OneLine(text ?? "");

        Assert.DoesNotContain(escaped, char.IsControl);
        var plain = new List<char>();
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] == '\\')
                at++;
            else
                Assert.DoesNotContain(escaped[at], "*_`[]<>#@!|~&");
            plain.Add(escaped[at]);
        }

        Assert.Equal((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter), plain);
    }
}
