using System.Text;
using Ticketing.UI.Components;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Values as lists and tickets show them, for menus that put them there before the page is read again.</summary>
internal sealed class MarkupWords(Marks marks)
{
    public string Person(string name) => new StringBuilder("<span class=\"person\">")
        .Append(marks.Writer.Avatar(name))
        .Append("<span class=\"truncate\" dir=\"auto\">").AppendText(name).Append("</span></span>").ToString();

    public static string Muted(string text) => new StringBuilder("<span class=\"muted\">").AppendText(text).Append("</span>").ToString();
}
