using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Ticketing.Training.Pseudonyms;

/// <summary>Identifiers of every kind, as people write them, in sentences.</summary>
internal static class PlantedTexts
{
    public static readonly KnownPerson[] Directory =
    [
        new("Marta Kowalska", "marta.kowalska@acme.test", "mkowal"),
            new("Jean-Luc Besançon", "jl.besancon@fabrique.fr", "u4711x"),
        new("O'Brien, Siobhán"), new("Дмитрий Соколов", "d.sokolov@romashka.ru"), new("José María Núñez"),
            new("Will Grant", "will@grant.io"),
        new("Łukasz van der Berg"), new("田中 太郎", "tanaka@nihon.jp"), new("Zoë Müller", null, "zmueller"),
    ];

    public static readonly string[] Organisations = ["Acme GmbH", "Blue Heron Labs", "Société Générale des Eaux",
        "Orange"];



    private static Gen<Planted> Of(MarkKind kind, Gen<string> values, params string[] sentences) =>
        from value in values from sentence in Gen.Elements(sentences)
            select new Planted(kind, value, sentence.Replace("{}", value, StringComparison.Ordinal));

    // d is a digit, x one of hex, a and A letters.
    private static Gen<string> Form(params string[] forms) =>
        from form in Gen.Elements(forms)
        from chances in Gen.Choose(0, 9999).ListOf(form.Length)
        select string.Concat(form.Zip(chances, (one, chance) => one switch
        {
            '#' => (char)('0' + (chance % 10)),
            '~' => (char)('1' + (chance % 9)),
            '§' => "0123456789abcdef"[chance % 16],
            '@' => (char)('a' + (chance % 26)),
            '^' => (char)('A' + (chance % 26)),
            '*' => "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"[chance % 56],
            '¤' => '@',
            _ => one,
        }));

    private static readonly Gen<string> Names =
        from given in Gen.Elements("Anouk", "Björn", "Ève", "Hélène", "Rashid", "Ñusta", "Ottilie", "Yevgeniya",
            "Сергей", "Chloé-Marie", "Thandi", "Bo")
        from family in Gen.Elements("Delacroix", "Þórsson", "O'Malley", "Al-Hashimi", "Nguyen", "Vandenberghe",
            "Иванов", "d'Aubigné", "Szczęsny", "Li")
        select $"{given} {family}";

    private static readonly Gen<Planted>[] Kinds =
    [
        Of(MarkKind.Person, Gen.Elements("Marta Kowalska", "MARTA KOWALSKA", "kowalska marta", "Kowalska, Marta",
            "Besancon", "jean-luc besançon",
            "Siobhan O'Brien", "SIOBHÁN", "дмитрий соколов", "Jose Maria Nunez", "Núñez", "Will Grant",
                "Lukasz van der Berg", "田中太郎", "Zoe Muller",
            "zmueller", "mkowal", "u4711x", "Мар\u200Bта".Replace("Мар\u200Bта", "Mar\u200Bta"), "mkowalska"),
            "It was {} who saw it first.", "Bonjour, {} a ouvert la page.", "seen by {}", "({})",
                "{}: it is slow"),
        Of(MarkKind.Organisation, Gen.Elements("Acme GmbH", "ACME", "blue heron labs",
            "Societe generale des eaux", "Orange"),
            "We work for {} and wait.", "Chez {} rien ne marche."),
        Of(MarkKind.Person, Names, "Dear {}, it is slow.", "Hello {},\nit is slow.", "Bonjour {},\nune question.",
            "Cher {}, merci.", "It is slow.\nBest regards,\n{}\n",
            "Trop lent.\nCordialement\n{}", "My name is {} and I wait.", "Je m'appelle {}.",
                "I spoke to Mrs {} about it.", "Mme {} attend.", "M. {} attend.", "Dr {} waits.",
            "Slow.\nThanks, {}", "On Monday {} wrote:", "my colleague {} saw it"),
        Of(MarkKind.Mail, Form("@@@@@.@@@@@@@@¤@@@@@@.com", "@@@@+@@¤@@@@.co.uk", "^@@@@_##¤@@@-@@@.example.org",
            "@@@@@@¤@@@@@.internal", "éva.@@@@¤@@@@@@.fr"),
            "Write to {} please.", "<{}>", "mailto:{}", "Répondre à {}, merci.", "mail={};"),
        Of(MarkKind.Phone, Form("+33 ~ ## ## ## ##", "0~ ## ## ## ##", "0~.##.##.##.##", "0~########",
            "+44 20 7### ####", "(2##) ~##-####", "~##-~##-####",
            "+1 (2##) ~##-####", "+48 ### ### ###", "020 7### ####", "+49 30 ########", "~##-####",
                "0049 30 ~######", "+33 (0)~ ## ## ## ##"),
            "Call me at {} please.", "Tél. : {}", "My number is {}.", "phone: {}\nthanks", "{}"),
        Of(MarkKind.PostalAddress, Form("~## Baker Street", "~# Old Mill Road, Springfield, IL #####",
            "~# rue de la République, 69002 Lyon", "~#, avenue Victor-Hugo",
            "~# bis boulevard Saint-Michel, 75005 Paris", "Hauptstraße ~#, 10115 Berlin", "P.O. Box ####",
                "BP ~##", "ul. Marszałkowska ~#/##, 00-950 Warszawa", "~### N. Elm Avenue"),
            "We live at {} now.", "Send it to {}.", "Notre adresse : {}", "{}\n"),
        Of(MarkKind.HostName, Form("@@@@@@.com", "srv-@@@@-##", "db##.@@@@.local", "@@@.@@@@@@.co.uk",
            "PRD-SQL-##", "vpn.@@@@@@@.fr", "web-##", "@@@@.corp.@@@@@.net", "DESKTOP-##^#^^"),
            "The machine {} is down.", "ping {} fails", "host: {}", "Le serveur {} ne répond plus."),
        Of(MarkKind.IpAddress, Form("1~.2#.1##.~#", "10.##.~.##", "2a01:e0a:§§§~:§§§§::~",
            "fe80::§§§§:§§§§:§§§§:~§§~", "2001:41d0:§§§§:§§§§:§§§§:§§§§:§§§§:§§~§"),
            "The address {} is blocked.", "from {}:443", "ip={}", "[{}]", "ping {}"),
        Of(MarkKind.Url, Form("https://@@@@@@.@@@@/orders/####?user=@@@@&token=§§§§", "http://intranet/@@@@/~###",
            "ftp://@@@@:@@@@¤@@@@.com/x", "www.@@@@@@.com/@@@#",
            "postgres://@@@@@:@@@#¤db.@@@@.net:5432/prod", "HTTPS://@@@@@.IO#@@@"),
            "See {} there.", "Voir {}.", "({})", "\"{}\"", "<{}>"),
        Of(MarkKind.Key, Form("AKIA^^##^^##^^##^^##", "ghp_************************************",
            "sk_live_************************", "eyJhbGciOi**********.eyJzdWIi**********.***************",
            "§§§§§§§§§§§§§§§§§§§§§§§§§§§§~@§a".Replace("~@§a", "1a2b"), "§§§§§§§§-§§§§-4§§§-a§§§-§§§§§§§§§§§§",
                "xoxb-############-************************", "AIza***********************************"),
            "The key is {} here.", "Authorization: Bearer {}", "token={}", "X-Api-Key: {}", "{}"),
        Of(MarkKind.Key, Form("@@@@@@#!", "^@@@#@@", "@@@@@@@@", "Tr0ub4dor&##", "####"), "password: {}",
            "Password = {}", "mot de passe : {}", "pwd={}", "Mot de passe: \"{}\"", "mdp : {}", "api_key={}"),
        Of(MarkKind.Key,
            Gen.Constant("-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq\nq83vEjRWeJCrze8=\n-----END RSA " +
                "PRIVATE KEY-----"), "Here:\n{}\nas asked", "{}"),
        Of(MarkKind.Card, Form("4###############", "5### #### #### ####", "4###-####-####-####",
            "37## ###### #####").Select(Luhn), "My card {} was charged.", "carte {}", "{}"),
        Of(MarkKind.Account, from country in Gen.Elements("FR", "DE", "GB", "PL", "BE")
            from number in Form("################", "10#########0###########")
            from blanks in Gen.Elements(true, false) select Iban(country, number, blanks), "Pay to {} please.",
                "IBAN: {}", "IBAN {} BIC DEUTDEFF", "{}"),
        Of(MarkKind.Account, Form("DEUTDEFF", "^^^^FRPP", "^^^^DEFF5##"), "BIC: {}", "SWIFT {}", "code BIC : {}"),
        Of(MarkKind.OrderNumber, Form("INC00#####", "F-2###", "PO-4###", "~#####", "~##-###", "2026-0####",
            "CMD/26/0###"),
            "The order {} is late.", "invoice number {} please", "commande n° {}", "facture {}", "Ticket #{}",
                "order no. {}", "Dossier n°{}"),
        Of(MarkKind.OrderNumber, Form("INC00#####", "F-2###", "PO-4###", "RITM00#####"), "About {} again.", "{}"),
        Of(MarkKind.MacAddress, Form("00:1§:§§:§§:§§:§§", "00-1§-§§-§§-§§-§§", "§§1§.§§§§.§§1§"),
            "Card {} is unknown.", "mac={}"),
        Of(MarkKind.Coordinates, Form("48.8#####, 2.3#####", "-33.8####, 151.2####"), "We are at {} now.",
            "gps: {}"),
    ];

    /// <summary>
    /// Texts of one ticket, each with an identifier between texts without, sometimes hidden by characters that
    /// nobody sees.
    /// </summary>
    public static Arbitrary<Planted[]> All() => Arb.From(
        from plants in Gen.OneOf(Kinds).ArrayOf(4)
        from carriers in Gen.Elements((string[])[.. Carriers.Ordinary, .. Carriers.Incidents,
            .. Carriers.Naughty]).ArrayOf(8)
        select plants.Select((plant, index) =>
            plant with { Sentence = $"{carriers[2 * index]}\n{plant.Sentence}\n{carriers[(2 * index) + 1]}" }).ToArray());

    private static string Luhn(string number)
    {
        for (var last = '0'; ; last++)
        {
            var card = number[..^1] + last;
            var sum = card.Where(char.IsAsciiDigit).Reverse().Select((digit, index) =>
                (digit - '0') * (1 + (index % 2))).Sum(value => value > 9 ? value - 9 : value);
            if (sum % 10 == 0)
                return card;
        }
    }

    private static string Iban(string country, string number, bool blanks)
    {
        var spelt = string.Concat((number + country + "00").Select(one =>
            char.IsAsciiDigit(one) ? $"{one}" : $"{one - 'A' + 10}"));
        var check = 98 - (int)(BigInteger.Parse(spelt, CultureInfo.InvariantCulture) % 97);
        var iban = $"{country}{check:d2}{number}";
        return blanks ? string.Join(' ', iban.Chunk(4).Select(four => new string(four))) : iban;
    }
}
