namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds the numbers under which orders, invoices, tickets and contracts are kept.</summary>
internal static class OrderFinder
{
    private const string Things =
        "(?:order|purchase order|invoice|ticket|incident|case|request|po|reference|ref|contract|quote|quotation|booking|reservation|" +
        "shipment|parcel|tracking|serial|delivery|transaction|payment|claim|change|problem|asset|commande|bon de commande|facture|" +
        "dossier|contrat|devis|colis|livraison|bestellung|rechnung|auftrag|demande|avoir)s?";

    private const string Code = @"(?<it>[a-z]{0,8}[\-_/.]?\d[a-z\d]*(?:[\-_/.][a-z\d]+)*)";

    private static readonly Pattern Numbered = new(
        Things + "(?:[ ]+(?:number|no|nr|num|numero|id|code|n|is|est|ref))*[ ]*[.:#°o=]*[ ]*" + Code, true);

    private static readonly Pattern Marked = new("(?:n[°o]|no\\.|nr\\.|num\\.|numero|number|#)[ ]*:?[ ]*" + Code, true);

    private static readonly Pattern Codes = new(@"[A-Z]{1,8}[\-_]?\d{4,}(?:[\-_]\d+)*|[A-Z]{1,8}[\-/]\d{2,4}[\-/]\d{2,}|[A-Z]{3}\d{7,}");

    // What everybody calls so: standards, errors, updates.
    private static readonly string[] Common =
        ["ISO", "RFC", "CVE", "KB", "SHA", "UTF", "HTTP", "ORA", "MS", "IEEE", "ANSI", "ASCII", "WIN", "OFFICE", "ERR", "EN", "DIN", "TLS",
            "HTTPS", "CP", "SQL"];

    public static IEnumerable<Found> In(string text)
    {
        foreach (var (start, end, value) in Numbered.In(text))
        {
            if (value.Count(char.IsAsciiDigit) >= 3 || value.Any(char.IsLetter) && value.Count(char.IsAsciiDigit) >= 2)
                yield return new(start, end, MarkKind.OrderNumber, 44);
        }

        foreach (var (start, end, value) in Marked.In(text))
        {
            // &#106; is a letter in HTML.
            if (value.Count(char.IsAsciiDigit) >= 3 && !(start > 1 && text[start - 1] == '#' && text[start - 2] == '&'))
                yield return new(start, end, MarkKind.OrderNumber, 43);
        }

        foreach (var (start, end, value) in Codes.In(text))
        {
            if (!Common.Contains(new string([.. value.TakeWhile(char.IsAsciiLetter)])))
                yield return new(start, end, MarkKind.OrderNumber, 42);
        }
    }
}
