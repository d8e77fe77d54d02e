namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Writes mail addresses as machines read them.</summary>
internal static class Mails
{
    /// <summary>Without what keeps machines from reading them: <c>marta [at] example [dot] com</c>.</summary>
    public static string Plain(string mail)
    {
        var plain = new PlainText(mail).Text.ToLowerInvariant();
        foreach (var (written, sign) in new[] { ("at", "@"), ("@", "@"), ("dot", "."), (".", ".") })
        {
            foreach (var bracket in new[] { $"[{written}]", $"({written})" })
                plain = plain.Replace(bracket, sign, StringComparison.Ordinal);
        }

        return plain.Replace(" ", "", StringComparison.Ordinal);
    }
}
