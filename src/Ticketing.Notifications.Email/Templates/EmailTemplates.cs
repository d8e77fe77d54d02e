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
    private static readonly FluidParser Parser = new();

    private static readonly FrozenDictionary<string, IFluidTemplate> BuiltIn = typeof(EmailTemplates).Assembly.GetManifestResourceNames()
        .ToFrozenDictionary(name => name, name => Parser.Parse(ReadEmbedded(name)), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, IFluidTemplate> own = options.Value.Templates
        .ToFrozenDictionary(one => one.Key, one => Parser.Parse(one.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a template; null where nothing is.</summary>
    public static string? FaultOf(string template) =>
        !Parser.TryParse(template, out var parsed, out var fault) ? fault.ReplaceLineEndings(" ")
        : RangeSearch.IsIn(parsed) ? "It has a range such as (1..9): a loop goes over lists alone."
        : null;

    /// <summary>The heading of a kind of notifications. One that nobody has a template for has that of changes.</summary>
    public IFluidTemplate Heading(NotificationKind kind, CultureInfo reader) =>
        Find(kind.Name, reader) ?? Find(NotificationKind.Changed.Name, reader)!;

    /// <summary>
    /// One that is no kind's: a layout, <c>layout.html</c> or <c>digest.text</c>, or the heading of digests, <c>digest</c>.
    /// </summary>
    public IFluidTemplate Named(string name, CultureInfo reader) => Find(name, reader)!;

    private IFluidTemplate? Find(string name, CultureInfo reader) => Find(own, name, reader) ?? Find(BuiltIn, name, reader)
        ?? BuiltIn.GetValueOrDefault(name + ".en");

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
