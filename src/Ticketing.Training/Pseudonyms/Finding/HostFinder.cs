using System.Collections.Frozen;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds the names of machines and domains.</summary>
internal static class HostFinder
{
    private static readonly Pattern Domains = new(
        @"(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|[a-z]{2,})", true);

    private static readonly Pattern Machines = new(@"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*", true);

    private static readonly Pattern Named = new(
        @"(?:server|host|host ?name|machine|serveur|hote|poste|ordinateur|computer|laptop|printer|imprimante|workstation|node|router" +
        @"|switch)" +
        @"(?:[ ]+(?:named|called|nommee?|name|is|est))?(?:[ ]*:)?[ ]+[""']?(?<it>[a-z0-9]+(?:[-_][a-z0-9]+)*)", true);

    // Without those that are rather the ending of a file.
    private static readonly FrozenSet<string> Tops = Words(
        "com net org edu gov mil int info biz name pro aero coop museum io co ai app dev cloud online site store shop tech xyz eu uk " +
        "us ca au nz ie de fr be nl lu ch at it es pt pl cz sk hu ro bg gr tr ru ua by lt lv ee fi se no dk is hr si rs me cn jp kr in " +
        "id sg hk tw th vn my ph br mx ar cl pe za ng ke eg ma tn il ae sa ir pk bd local localdomain lan internal intranet intra corp " +
        "home private domain test example invalid localhost ad dmz paris berlin london systems network agency solutions services " +
        "company group world email support");

    private static readonly FrozenSet<string> NoHosts =
        Words("asp.net ado.net vb.net socket.io node.js next.js i.e e.g a.m p.m m.me");

    private static readonly FrozenSet<string> Parts = Words(
        "srv svr server host db sql web app prd prod dev stg uat qa test node vm dc fs file print prn printer mail mx ns dns fw vpn gw " +
        "sw rtr router switch nas san esx esxi k8s kube laptop desktop pc ws nb lnx linux ora oracle pg redis proxy lb cache backup " +
        "bkp bak exch ad ldap jump bastion api edge ftp sftp log monitor mon cluster worker master");

    public static IEnumerable<Found> In(string text)
    {
        foreach (var (start, end, value) in Domains.In(text))
        {
            var lower = value.ToLowerInvariant();
            if (!NoHosts.Contains(lower) && lower[(lower.LastIndexOf('.') + 1)..] is var top
                && (Tops.Contains(top) || top.StartsWith("xn--", StringComparison.Ordinal)) && !IsTwoSentences(value))
                yield return new(start, end, MarkKind.HostName, 60);
        }

        foreach (var (start, end, value) in Machines.In(text))
        {
            if (IsMachine(value))
                yield return new(start, end, MarkKind.HostName, 50);
        }

        foreach (var (start, end, value) in Named.In(text))
        {
            if (value.Any(char.IsAsciiLetter) && (value.Any(char.IsAsciiDigit) || value.Contains('_')) && value.Length > 2)
                yield return new(start, end, MarkKind.HostName, 55);
        }
    }

    // Somebody forgot the blank: "It is down.It was up."
    private static bool IsTwoSentences(string value)
    {
        var top = value[(value.LastIndexOf('.') + 1)..];
        return char.IsUpper(top[0]) && top.Skip(1).All(char.IsLower) && value.Count(one => one == '.') == 1;
    }

    private static bool IsMachine(string value)
    {
        if (!value.Any(char.IsAsciiDigit) || value.Length < 4)
            return false;
        var pieces = value.ToLowerInvariant().Split('-', '_');
        var digits = value.Count(char.IsAsciiDigit);
        return pieces.Any(piece => Parts.Contains(piece.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))
            && (digits >= 2 || pieces.Length > 1);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
