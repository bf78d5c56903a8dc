/// The commonest words of the languages that are written in Latin letters, by which a text is known.
enum CommonWords {
    static let latin: [(String, Set<String>)] = [
        (
            "en",
            list(
                "the of and to in a that is was for on as with by at from has have which this were be not are their it"
            )
        ),
        (
            "fr",
            list(
                "le la les de des du et à en un une que qui dans pour par sur au aux est ont été ne pas il elle son sa"
            )
        ),
        (
            "es",
            list("el la los las de del y a en un una que por para con se su al es fue ha han no como más lo")
        ),
        (
            "pt",
            list(
                "o a os as de do da dos das e em um uma que por para com se no na nos ao não foi à pelo pela são"
            )
        ),
        (
            "it",
            list(
                "il la i gli le di del della dei e a in un una che per con si da al è non sono nel nella alla ha"
            )
        ),
        (
            "de",
            list(
                "der die das und in den von zu mit des ist im dem nicht ein eine auf für als auch sich werden wurde"
            )
        ),
        (
            "nl",
            list("de het een en van in op te dat is voor met zijn niet die aan door om werd naar bij ook")
        ),
        ("pl", list("w i na z że do nie się jest o od za przez po oraz dla jako to które był została")),
        ("cs", list("a v na se je že z do o s pro k jako za by který která podle ve od jsou byl")),
        ("ro", list("și de în la a cu pe pentru din că nu este o un sau prin au fost care al ale")),
        ("hu", list("a az és hogy nem egy is van volt meg de csak vagy mint el ki amely szerint")),
        ("tr", list("ve bir bu da de için ile olarak olan daha çok gibi kadar sonra göre tarafından en ne")),
        (
            "az",
            list("və bir bu üçün ilə də olan olaraq edilib görə tərəfindən olub ki həm sonra isə azərbaycan")
        ),
        (
            "uz",
            list("va bilan uchun bu bir ham bo‘lgan bo‘yicha tomonidan edi deb qilish kerak o‘z shu emas")
        ),
        (
            "id",
            list("yang dan di untuk dengan pada dari dalam tidak ini itu oleh adalah telah akan sebagai ke")
        ),
        ("sw", list("na ya wa kwa ni katika za la kuwa hii hiyo wake yake kama pia au cha baada")),
        ("vi", list("và của các trong là có được cho những một với không người đã này về theo tại")),
        ("sq", list("dhe të në e i me për nga një që është nuk janë ka si më së por")),
        ("hr", list("i u je na se da su za od s o a nije koji kao iz što biti po ili")),
    ]

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map(String.init))
    }
}
