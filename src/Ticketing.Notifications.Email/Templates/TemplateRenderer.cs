using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// Lets a template write. It sees the model alone, and has a number of steps to take in which it ends. Thread-safe.
/// </summary>
internal sealed class TemplateRenderer
{
    private const int MostSteps = 10_000;

    // Ours write a tenth of it when they have most to say.
    private const int MostWritten = 1_000_000;

    private readonly TemplateOptions options = Options();
    private readonly HtmlEncoder html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As HTML: whatever the model says is escaped.</summary>
    public Task<string> HtmlAsync(IFluidTemplate template, Dictionary<string, object?> model, CultureInfo culture, TimeZoneInfo zone) =>
        RenderAsync(template, model, culture, zone, html);

    /// <summary>As plain text, without the gaps that left out parts leave.</summary>
    public async Task<string> TextAsync(
        IFluidTemplate template, Dictionary<string, object?> model, CultureInfo culture, TimeZoneInfo zone) =>
        CloseGaps(await RenderAsync(template, model, culture, zone, NullEncoder.Default));

    private static TemplateOptions Options()
    {
        var options = new TemplateOptions { MaxSteps = MostSteps, MaxRecursion = 20 };
        // {{ count | plural: "notification", "notifications" }}: the form alone, as the number may be anything that is counted.
        options.Filters.AddFilter("plural", static (number, forms, context) => ValueTask.FromResult(
            PluralRules.IsOne((long)number.ToNumberValue(), context.CultureInfo) ? forms.At(0) : forms.At(1)));
        return options;
    }

    private async Task<string> RenderAsync(
        IFluidTemplate template, Dictionary<string, object?> model, CultureInfo culture, TimeZoneInfo zone, TextEncoder encoder)
    {
        var context = new TemplateContext(options) { CultureInfo = culture, TimeZone = zone };
        foreach (var (name, value) in model)
            context.SetValue(name, FluidValue.Create(value, options));
        await using var writer = new BoundedWriter(MostWritten);
        try
        {
            await template.RenderAsync(writer, encoder, context);
        }
        catch (Exception fault) when (fault is InvalidOperationException and not TemplateFaultException)
        {
            throw new TemplateFaultException(fault.Message, fault);
        }

        return writer.ToString();
    }

    // What a template leaves out leaves its lines empty: of several in a row one is enough.
    private static string CloseGaps(string text)
    {
        var closed = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                closed.Append(isGap && closed.Length > 0 ? "\n" : "").Append(line).Append('\n');
            isGap = line.IsWhiteSpace();
        }

        return closed.ToString();
    }
}
