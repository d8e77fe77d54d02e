namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds postal addresses and places on the map.</summary>
internal static class PlaceFinder
{
    private const string Town = @"[\p{Lu}][\p{L}'.\-]+(?:[ \-](?:[\p{Lu}][\p{L}'.\-]+|sur|sous|les|en|la|le|de|du|am|an|der|[0-9]{1,2}))*";

    private const string Tail =
        @"(?:[ ]*,?[ ]*(?:apt|apartment|suite|flat|floor|etage|unit|room|bat|batiment)\.?[ ]+[\p{L}\p{N}\-]+)?" +
        @"(?:[ ]*,?[ ]*\n?[ ]*(?:\p{L}{1,3}-)?\d{5}(?:-\d{4})?[ ]+" + Town + @"|,[ ]*" + Town
            + @"(?:,?[ ]+[A-Z]{2}[ ]+\d{5}(?:-\d{4})?|,?[ ]+[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}|[ ]+\d{5})?)?";

    private static readonly Pattern Addresses = new(
        // 221b Baker Street; 12 rue de la Paix; Hauptstraße 5; ul. Prosta 12/4; PO Box 12; BP 40.
        @"\d{1,4}(?:[ ]?(?:bis|ter|quater|[A-D]))?,?[ ](?:[Rr]ue|RUE|[Aa]venue|AVENUE|[Aa]v\.|[Bb]oulevard|[Bb]d|[Pp]lace|[Aa]llees?" +
        @"|[Ii]mpasse|[Cc]hemin|[Qq]uai|[Rr]oute|[Cc]ours|[Ss]quare|[Pp]assage|[Ff]aubourg|[Ee]splanade|[Vv]oie)" +
        @"(?:[ ](?:de|du|des|la|le|les|l'[\p{L}\-]+|d'[\p{L}\-]+|et|a|aux|au|[\p{Lu}\p{N}][\p{L}\p{N}'.\-]*)){1,7}" + Tail +
        @"|\d{1,5}[a-zA-Z]?,?[ ](?:[NSEW]\.?[ ])?(?:[\p{Lu}\p{N}][\p{L}\p{N}'.\-]*[ ]){1,4}" +
        @"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Square|Sq|Terrace|Close|Crescent|Highway" +
        @"|Hwy|Parkway|Row|Gardens|Grove|Mews)\.?" + Tail +
        @"|\d{1,5}[a-zA-Z]?,?[ ](?:\p{L}+[ ]){1,2}(?:street|avenue|boulevard|road|lane)" + Tail +
        @"|\p{Lu}[\p{L}\-]+(?:strasse|str\.|weg|platz|gasse|allee|damm|ufer)[ ]\d{1,4}[ ]?[a-z]?" + Tail +
        @"|(?:ul\.|al\.|pl\.)[ ]\p{Lu}[\p{L}\-]+(?:[ ]\p{Lu}[\p{L}\-]+)?[ ]\d{1,4}(?:/\d{1,4})?(?:,?[ ]+\d{2}-\d{3}[ ]+" + Town + ")?" +
        @"|(?:P\.?[ ]?O\.?[ ]?[Bb]ox|BP|B\.P\.|Postfach)[ ]\d{1,6}" + Tail);

    private static readonly Pattern Towns = new(
        @"\p{Lu}[\p{L}'.\-]+(?:[ ]\p{Lu}[\p{L}'.\-]+)?,[ ][A-Z]{2}[ ]\d{5}(?:-\d{4})?" +
        @"|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}" +
        @"|(?:F|D|CH|A|B|L)-\d{4,5}[ ]" + Town +
        @"|\d{5}[ ](?:Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Reims|Grenoble|Dijon|Berlin" +
        @"|Hamburg|Munchen|Koln)(?:[ ]cedex(?:[ ]\d{1,2})?)?" +
        @"|\d{2}-\d{3}[ ]\p{Lu}[\p{L}\-]+");

    // A post code with its town on a line of its own.
    private static readonly Pattern Lines = new(@"(?:^|\n)[ \t]*(?<it>\d{5}[ ]" + Town + @")[ \t]*\r?(?:\n|$)");

    private static readonly Pattern Maps = new(@"-?\d{1,2}\.\d{3,},?[ ]*;?[ ]*-?\d{1,3}\.\d{3,}|\d{1,3}°[ ]?\d{1,2}['′]" +
        @"[ ]?(?:\d{1,2}(?:\.\d+)?[""″]?)?[ ]?[NSEWO](?:,?[ ]*\d{1,3}°[ ]?\d{1,2}['′][ ]?(?:\d{1,2}(?:\.\d+)?[""″]?)?[ ]?[NSEWO])?");

    public static IEnumerable<Found> In(string text)
    {
        foreach (var (start, _, value) in Addresses.In(text).Concat(Towns.In(text)).Concat(Lines.In(text)))
            yield return new(start, start + value.TrimEnd('.', ' ').Length, MarkKind.PostalAddress, 77);
        foreach (var (start, end, _) in Maps.In(text))
            yield return new(start, end, MarkKind.Coordinates, 71);
    }
}
