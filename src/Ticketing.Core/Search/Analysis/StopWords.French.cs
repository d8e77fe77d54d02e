namespace Ticketing.Search.Analysis;

internal sealed partial record StopWords
{
    private static readonly StopWords French = new(
        Words("""
            le la les un une des du de au à a là et ni donc
            ce cet cette ces ceci cela celui celle celles ceux
            je tu il elle on nous vous ils elles lui leur leurs se me te moi toi soi eux
            mon ma mes ta tes sa ses notre nos votre vos nôtre vôtre
            qui que quoi dont qu lorsque lorsqu puisque puisqu jusque jusqu parce quand comme quelqu
            quel quelle quels quelles
            dans en par sur sous avec chez vers depuis pendant afin
            suis es sommes êtes etes sont était etait étaient etaient étais etais étant etant sera seront serait être etre
            as avons avez ont avait avaient avais aura auront aurait avoir ayant
            ne pas très tres trop aussi alors ainsi encore déjà deja ici
            tout tous toute toutes autre autres aucun aucune chaque plusieurs
            """),
        Words("""
            pour car or ou où mais si est son ton sans entre contre avant après apres plus moins peu
            même meme mêmes memes été ete ça ca aux ai eu fait faire y non
            merci bonjour
            """));
}
