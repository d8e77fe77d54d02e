using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Ast;

namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>
/// What administrators may write. Only tags and filters that are named here, and none that makes more of a text than it was: with few steps
/// a template could fill the memory. What comes of it is plain words, which mails escape; so it runs nowhere, and loads nothing.
/// </summary>
internal static partial class StoredTemplateRules
{
    /// <summary>How long a template may be.</summary>
    public const int MostText = 2_000;

    private static readonly FluidParser Parser = new();

    private static readonly FrozenSet<Type> Tags = new[]
    {
        typeof(TextSpanStatement), typeof(OutputStatement), typeof(CommentStatement), typeof(RawStatement), typeof(AssignStatement),
        typeof(IfStatement), typeof(ElseIfStatement), typeof(ElseStatement), typeof(UnlessStatement), typeof(CaseStatement),
        typeof(WhenStatement), typeof(ForStatement), typeof(BreakStatement), typeof(ContinueStatement), typeof(NoOpStatement),
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Filters = new[]
    {
        "upcase", "downcase", "capitalize", "strip", "lstrip", "rstrip", "strip_newlines", "truncate", "truncatewords", "default", "size",
        "first", "last", "reverse", "date", "escape", "plural",
    }.ToFrozenSet();

    /// <summary>Reads a template, or says what is wrong with it.</summary>
    public static bool TryRead(string text, out IFluidTemplate template, out MailTemplateFault? fault)
    {
        template = null!;
        fault = text.Length > MostText ? new("tooLong", MostText.ToString(CultureInfo.InvariantCulture))
            : !Parser.TryParse(text, out template, out var error) ? Syntax(error)
            : RangeSearch.IsIn(template) ? new("range", "")
            : Search.FaultOf(template);
        return fault is null;
    }

    // "An identifier was expected after the '|' sign at (2:19)", and the line in question after it.
    private static MailTemplateFault Syntax(string error)
    {
        var first = error.ReplaceLineEndings("\n").Split('\n')[0];
        return Place().Match(first) is { Success: true } place
            ? new(
                "syntax", first[..place.Index].TrimEnd(), int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : new("syntax", first);
    }

    [GeneratedRegex(@" at \((\d{1,6}):(\d{1,6})\)")]
    private static partial Regex Place();

    private sealed class Search : AstVisitor
    {
        private MailTemplateFault? found;

        public static MailTemplateFault? FaultOf(IFluidTemplate template)
        {
            var search = new Search();
            search.VisitTemplate(template);
            return search.found;
        }

        public override Statement Visit(Statement statement)
        {
            // A loop without an else has none there.
            if (statement is not null && !Tags.Contains(statement.GetType()))
                found ??= new("tag", NameOf(statement));
            return base.Visit(statement!);
        }

        protected override Expression VisitFilterExpression(FilterExpression filterExpression)
        {
            if (!Filters.Contains(filterExpression.Name))
                found ??= new("filter", filterExpression.Name);
            return base.VisitFilterExpression(filterExpression);
        }

        private static string NameOf(Statement statement) => statement.GetType().Name.Split('`')[0]
            .Replace("Statement", "", StringComparison.Ordinal).ToLowerInvariant();
    }
}
