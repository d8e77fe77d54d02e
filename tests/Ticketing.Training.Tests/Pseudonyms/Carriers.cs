using System.Text.Json;

namespace Ticketing.Training.Pseudonyms;

/// <summary>Texts that identify nobody: what identifiers are planted into, and where every mark is a false one.</summary>
internal static class Carriers
{
    /// <summary>Rows of a real incident log (UCI 498, CC BY 4.0); the numbers of the incidents are marks that are meant.</summary>
    public static readonly string[] Incidents = [.. File.ReadLines(At("incidents.csv")).Skip(1)];

    /// <summary>The Big List of Naughty Strings (MIT).</summary>
    public static readonly string[] Naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(At("blns.json")))!;

    /// <summary>What people write to a support desk every day.</summary>
    public static readonly string[] Ordinary =
    [
        "The invoice shows a total of 1,234.50 EUR instead of 1,243.50 EUR.",
        "Since version 4.12.1 the export takes 15 minutes; before it took 30 seconds.",
        "I tried it on Monday and again on Tuesday at 14:30, with the same result.",
        "Windows 11 says error 0x80070005 and Outlook closes.",
        "Please reset the filter when I leave the page. Thank you for your help.",
        "The password is wrong although I changed it yesterday.",
        "The token expired and the session ended after 20 minutes.",
        "The report for 2025-11-30 has 3,482 rows, the one for 30.11.2025 has 3,481.",
        "Hello support team, the page stays white after the login.",
        "Hi all, the printer on the second floor has a paper jam again.",
        "Dear colleagues, the meeting room shows the wrong time zone (UTC+2).",
        "We use Chrome 141 on macOS 15.2 and Firefox ESR on Ubuntu 24.04.",
        "HTTP 404 on the first call, 200 on the second, then 503 Service Unavailable.",
        "Is it possible to sort by date and not by name? The order changes every time.",
        "The button is blue in the light theme and invisible in the dark one.",
        "Thanks,\nsee the attached screenshot",
        "CVE-2024-3094 is in the news; are we affected? KB5034441 was installed.",
        "The file report.final.pdf is 12 MB, the limit is 10 MB.",
        "In config.json the key timeout is set to 30, retries to 5.",
        "Memory went from 512 MB to 2048 MB; the CPU stays at 98.6 %.",
        "Will this be fixed in May? It may be easy: the mark is missing in one place.",
        "Step 1: open Settings. Step 2: choose Export. Step 3: nothing happens.",
        "SHA-256 and TLS 1.3 are required by ISO 27001, says our auditor.",
        "It costs 99 per month for 10 users, and 1 500 for 250 users.",
        "The chart has 4 series: 10, 20, 30 and 40 percent.",
        "Our order of 25 chairs has not arrived; the form says 'in 3 to 5 days'.",
        "From: and To: are swapped in the dialog, and Name: stays empty.",
        "I am sure that it worked last week. This is urgent.",
        "The user sees the ticket of another user, which is a serious problem.",
        "Best regards from the whole team",
        "La facture affiche un total de 1 234,50 € au lieu de 1 243,50 €.",
        "Depuis la version 4.12.1, l'export prend 15 minutes au lieu de 30 secondes.",
        "Bonjour, je ne peux plus ouvrir la page des commandes depuis ce matin.",
        "Bonjour à tous, l'imprimante du deuxième étage est en panne.",
        "Le mot de passe est refusé alors que je l'ai changé hier.",
        "Merci de votre aide et bonne journée.",
        "J'ai essayé lundi et mardi à 14 h 30, avec le même résultat.",
        "Le fichier rapport.pdf fait 12 Mo, la limite est de 10 Mo.",
        "Le rapport du 30/11/2025 contient 3 482 lignes.",
        "Je suis certaine que cela marchait la semaine dernière. C'est urgent.",
        "Pourriez-vous me dire comment trier par date et non par nom ?",
        "L'erreur 500 apparaît une fois sur trois, surtout entre 9 h et 10 h.",
        "Cher service client, le bouton reste grisé sur mobile.",
        "Nous avons 250 utilisateurs et 12 équipes dans 3 pays.",
        "Voir la capture d'écran : la colonne Statut est vide.",
        "Cordialement",
        "The rue word is French for street, and the place is full.",
        "Contact form and phone field are mandatory; call the API twice.",
        "A dose of 5 ml 3 times a day; coordinates of the label are 12, 40.",
        "Let x = 5, y = 12 and z = x * y; then a[3] = z.",
    ];

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "TestData", file);
}
