namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>Names of nobody and nothing, as neutral in English as in French.</summary>
internal static class Invented
{
    public static readonly string[] Given = Words(
        "Nora Elias Mila Oscar Lena Hugo Iris Felix Clara Jonas Alma Victor Edith Simon Livia Bruno Tessa Noah Ada Leon Marlene Theo " +
        "Ines Rafael Selma Anton Vera Lucas Dora Emil Greta Milo Naomi Otto Thea Basile Elsa Ivo Judith Cyril Agnes Leander Rosalie " +
        "Tristan Yara Magnus Odile Quentin Salome Ulysse Wanda Xenia Zelie Ambre Blaise Corentin Delphine Esteban Flora Gaspard");

    public static readonly string[] Family = Words(
        "Lindqvist Marchetti Brandt Delorme Hollis Vasseur Kestrel Noven Aubrey Tremont Castell Verhoven Sandell Morvan Lacombe Ostrow " +
        "Bellamy Ferrand Haldane Quillan Renaud Tervala Aldous Bonnard Corwen Dalby Esmond Fontaine Garrick Hedlund Imbert Jorvik " +
        "Kaldor Lorimer Mercier Norwood Orsini Pellerin Quimby Rovere Selwyn Thorel Ulvaeus Valmont Winslow Yarrow Zeller Arkwright " +
        "Bertin Calloway Dumont Ellery Faucher Galloway Hartley Isambard Joubert Kingsley Lambrick Merrow");

    public static readonly string[] Organisations = Words(
        "Brightwater Northfell Kestrelworks Halden Maplewick Ostara Verdane Lumera Castelmare Fernhill Arborea Silverlock Tarnwood " +
        "Novaline Quaywest Redmoor Solvane Thornbury Umbria Veloria Westmark Yarrowdale Zephyrine Alderbrook Bellhaven Corvane Dunmere " +
        "Eastlight Farrowgate Glenmora");

    /// <summary>For what stands in the names of machines.</summary>
    public static readonly string[] Hosts = Words(
        "alder birch cedar elder fir hazel juniper larch linden maple oak poplar rowan spruce sycamore willow yew aspen beech elm " +
        "agate basalt beryl coral flint garnet jasper marble onyx opal quartz slate topaz zircon amber cobalt copper indigo pewter " +
        "sienna");

    private static string[] Words(string words) => words.Split(' ');
}
