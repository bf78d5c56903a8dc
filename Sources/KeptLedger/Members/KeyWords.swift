package import Foundation
import KeptVocabulary

/// The words that a key is compared by, one for each byte: short, common, and far from each other by ear.
package enum KeyWords {
    package static let all = words.split(whereSeparator: \.isWhitespace).map(String.init)

    /// The words of the first twelve bytes of a digest.
    package static func of(_ digest: Data) -> [String] { digest.prefix(12).map { all[Int($0)] } }

    /// The words of a digest in hexadecimal digits.
    package static func of(digest: String) -> [String] { of(Data(Hexadecimal.bytes(digest) ?? [])) }

    private static let words = """
        acorn actor album amber anchor angle apple april apron arrow artist attic autumn award bacon badge
        baker bamboo banjo barrel basil basket beach beacon beaver bell berry bicycle bishop blanket
        blossom boat bonus book border bottle branch brass bread brick bridge bronze broom bucket budget
        buffalo butter button cabin cactus camel camera candle canoe canvas captain carbon carpet carrot
        castle cedar cello chalk cherry chess chimney cinema circus citrus clay cliff clover coach cobalt
        coconut coffee comet compass copper coral corner cotton cousin crane crayon cricket crystal
        curtain cushion dairy dancer desert diamond dinner dolphin donkey dragon drum eagle echo elbow
        elephant ember engine envelope fabric falcon family farmer feather fiddle finger flute forest
        fossil fountain galaxy garden garlic ginger giraffe glacier glove granite grape guitar hammer
        harbor harvest hazel helmet heron hockey honey horizon hotel igloo island ivory jacket jaguar
        jasmine jelly jungle kettle kitchen ladder lagoon lantern lemon leopard letter lily lizard lobster
        lotus magnet mango maple marble market meadow melon mirror monkey mosaic motor museum mustard
        napkin needle nickel ninja oasis ocean olive onion opera orange orchid otter oyster paddle palace
        panda paper parrot pebble pencil pepper piano pigeon pillow pirate planet pocket poem potato
        prairie puzzle quartz quilt rabbit radio raven ribbon river rocket saddle salmon sapphire scarf
        school scooter shadow silver sister sketch spider spoon spruce squirrel stadium statue summer
        sunset table teacher temple thunder ticket tiger tomato topaz tractor trumpet tulip tunnel turtle
        umbrella valley vanilla velvet village violin volcano wagon walnut walrus water weasel whale
        whistle willow window winter
        """
}
