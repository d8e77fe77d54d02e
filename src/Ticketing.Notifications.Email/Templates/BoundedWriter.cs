using System.Globalization;
using System.Text;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>Takes what a template writes, as much as a mail may have.</summary>
internal sealed class BoundedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value) => Count(1).Append(value);

    public override void Write(char[] buffer, int index, int count) => Count(count).Append(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => Count(buffer.Length).Append(buffer);

    public override void Write(string? value) => Count(value?.Length ?? 0).Append(value);

    private StringBuilder Count(int more) => GetStringBuilder() is { } written && written.Length + more <= most
        ? written
        : throw new TemplateFaultException($"The template writes more than {most} characters.");
}
