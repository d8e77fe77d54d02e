using System.Collections.Frozen;
using System.Globalization;
using Fluid;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// The templates, parsed once: the host's own, and under them those of the package. Of a name, the one in the reader's language counts
/// before the one for all, and English is there at last. Thread-safe.
/// </summary>
internal sealed class EmailTemplates(IOptions<EmailOptions> options)
{
    /// <summary>What stands at the end of all mails.</summary>
    public const string Closing = "closing";

    private const string IntroEnd = ".intro";
    private const string English = ".en";

    private static readonly FluidParser Parser = new();

    private static readonly FrozenDictionary<string, string> Sources = typeof(EmailTemplates).Assembly.GetManifestResourceNames()
        .ToFrozenDictionary(name => name, ReadEmbedded, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, IFluidTemplate> BuiltIn =
        Sources.ToFrozenDictionary(one => one.Key, one => Parser.Parse(one.Value), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, IFluidTemplate> own = options.Value.Templates
        .ToFrozenDictionary(one => one.Key, one => Parser.Parse(one.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a template; null where nothing is.</summary>
    public static string? FaultOf(string template) =>
        !Parser.TryParse(template, out var parsed, out var fault) ? fault.ReplaceLineEndings(" ")
        : RangeSearch.IsIn(parsed) ? "It has a range such as (1..9): a loop goes over lists alone."
        : null;

    /// <summary>What stands below the heading of a kind.</summary>
    public static string IntroOf(NotificationKind kind) => kind.Name + IntroEnd;

    /// <summary>
    /// Words by their name: a kind for its heading, its intro, the closing. A kind that nobody has a template for has the heading of
    /// changes; of the others there may be none.
    /// </summary>
    public IFluidTemplate? FindWords(string name, CultureInfo reader) => Find(name, reader)
        ?? (name == Closing || name.EndsWith(IntroEnd, StringComparison.Ordinal) ? null : Find(NotificationKind.Changed.Name, reader));

    /// <summary>
    /// Words that an administrator wrote, with the name of the template; null where he did not. Somebody who reads a language that nobody
    /// wrote a template in has the English one.
    /// </summary>
    public (string Name, IFluidTemplate Template)? FindStored(
        IReadOnlyDictionary<string, IFluidTemplate> stored, string name, CultureInfo reader)
    {
        if (stored.Count == 0)
            return null;
        for (var culture = reader; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (stored.TryGetValue($"{name}.{culture.Name}", out var found))
                return ($"{name}.{culture.Name}", found);
        }

        var isOther = Find(own, name, reader) is null && Find(BuiltIn, name, reader) is null && reader.TwoLetterISOLanguageName != "fr";
        return isOther && stored.TryGetValue(name + English, out var english) ? (name + English, english) : null;
    }

    /// <summary>What a template is without an administrator, as it is written; empty where there is none.</summary>
    public string Original(string name, string language) =>
        options.Value.Templates.TryGetValue($"{name}.{language}", out var text) || options.Value.Templates.TryGetValue(name, out text)
            ? text
            : Sources.GetValueOrDefault($"{name}.{language}", "").TrimEnd();

    /// <summary>
    /// One that is no kind's: a layout, <c>layout.html</c> or <c>digest.text</c>, or the heading of digests, <c>digest</c>.
    /// </summary>
    public IFluidTemplate Named(string name, CultureInfo reader) => Find(name, reader)!;

    private IFluidTemplate? Find(string name, CultureInfo reader) => Find(own, name, reader) ?? Find(BuiltIn, name, reader)
        ?? BuiltIn.GetValueOrDefault(name + English);

    private static IFluidTemplate? Find(FrozenDictionary<string, IFluidTemplate> templates, string name, CultureInfo reader)
    {
        for (; reader.Name.Length > 0; reader = reader.Parent)
        {
            if (templates.TryGetValue($"{name}.{reader.Name}", out var found))
                return found;
        }

        return templates.GetValueOrDefault(name);
    }

    private static string ReadEmbedded(string name)
    {
        using var reader = new StreamReader(typeof(EmailTemplates).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
