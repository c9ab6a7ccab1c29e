// Given names that are common in news of the world: "Brandon Johnson" is a person, whatever stands beside the name. Not listed: given names that are
// as often a word, a place or a firm's name ("Grace", "Austin", "Chase", "Mark" stays in, as it opens persons' names far oftener).

const NAMES = `aaron abdul abdullah abigail abraham adam adele adrian adriana agnes ahmad ahmed aidan aisha akira alan alain albert alberto aleksandr alejandro alessandro alessandra alex alexander alexandra alexandre alexei alexis alfred alfredo ali
alice alicia alison alistair allan allen allison alma alvaro alvin alyssa amanda amber amelia amin amir amit amy ana anastasia anders andre andrea andreas andrei andrew andrey andy angela angelica angelo anil anita anjali ann anna anne annette annie anthony
antoine anton antonia antonio anup april ariana arjun armando arnold arthur arturo arun ashley ashok astrid audrey ayesha barbara barry beatrice beatriz ben benjamin bernard bernardo bernd bert beth bethany betty beverly bill billy björn bob bobby boris
brad bradley brandon brenda brendan brent brett brian bridget bruce bruno bryan caitlin caleb calvin cameron camila camille candace cara carl carla carlos carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celia cesar
chad chandra charlene charles charlie charlotte chelsea chen cheryl chloe chris christa christian christiana christina christine christoph christophe christopher christy cindy claire clara claude claudia claudio clayton clifford clint colin colleen connie conor constance
corey courtney craig cristian cristina curtis cynthia dale damian damien dan dana daniel daniela daniele danielle danny darlene darrell darren daryl dave david dawn dean deanna debbie deborah debra deepak denis denise dennis derek derrick devin diana diane
diego dieter dimitri dmitri dmitry dominic dominique don donald donna dora doris dorothea dorothy doug douglas duncan dustin dwayne dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elisa elizabeth ella ellen ellie elliot
elsa emil emilia emilio emily emma enrique eric erica erik erika erin ernest ernesto esther ethan eugene eva evan eve evelyn fabio faisal farah fatima federico felicia felipe felix fernando fiona florence frances francesca francesco francine francis francisco franck
françois frank fred frederic frederick frederik fredrik gabriel gabriela gabrielle gareth gary gavin gemma geoff geoffrey georg georges gerald gerard gerardo gerhard gianni gilbert gilles gina giorgio giovanni giulia giuseppe gladys glen glenn gloria gonzalo gordon
graham greg gregg gregory greta guido guillaume guillermo gunther gustavo guy gwen hannah hans harold harpreet harriet harry hasan hassan heather hector heidi heinrich heinz helen helena helene henri henrik henry herbert hermann hilary hillary hiroshi holly howard hugh
hugo hussein ian ibrahim ignacio igor imran ines ingrid irene iris irina isaac isabel isabella isabelle ismail ivan jack jackie jacob jacqueline jacques jaime jake jakob jamal james jamie jan jane janet janice jared jasmine jason javier jay jayne jean jeanette jeanne
jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jin jo joan joanna joanne joao joaquin jodi jody joe joel joerg johan johannes johannesson john johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua
joy joyce juan juanita judith judy julia julian juliana julie julien juliet julio julius june justin justine kaitlin kamal karen karin karl karla karsten kate katherine kathleen kathryn kathy katie katrina kay keith kelly kelsey ken kenji kenneth kerry kevin khalid
kimberly kirsten klaus kofi kristen kristin kristina kurt kwame kyle lance lara larry lars laura lauren laurence laurent laurie lea leah lee leigh leila lena leo leon leonard leonardo leslie lester levi liam lidia lila lillian lily linda lindsay lindsey lisa liz lloyd
logan lois lorenzo loretta lori lorraine louis louisa louise luc luca lucas lucia lucie lucille lucy luigi luis luisa lukas luke lydia lynn madeleine madison magnus mahmoud malcolm manfred manuel manuela mara marc marcel marcela marcelo marcia marco marcos marcus
margaret margarita maria marianne marie marilyn mario marion marissa marjorie mark markus marlene marta martha martin martina marvin mary maryam mateo mathew mathias mathieu matt matteo matthew matthias maureen maurice mauricio max maxime maxwell may megan mehmet
melanie melinda melissa mercedes meredith mia micah michael michaela michel michele michelle miguel mihai mike mikhail milan mildred mindy miranda miriam mitchell mohamed mohammad mohammed mohan moira molly mona monica monika monique moses muhammad mustafa myra nadia
nadine nancy naomi narendra natalia natalie natasha nathan nathaniel neal neil nelson nicholas nick nicola nicolas nicole nigel nikhil nikita nikolai nikos nina noah noel nora norma norman olga oliver olivia olivier omar oscar otto owen pablo pam pamela paola paolo
pascal pat patricia patrick paul paula paulina paulo pavel pedro peggy penelope penny pete peter petra phil philip philippe phillip phyllis pierre piotr pradeep priscilla priya rachel rafael raj rajesh rakesh ralf ralph ramesh ramon randall randy raphael raquel
raul ravi ray raymond rebecca regina reginald reinhard renata rene renee rhonda ricardo rich richard rick ricky rita rob robert roberta roberto robin rodney rodrigo roger roland rolf roman ron ronald rosa rosalind rosanna rosemary ross roxanne roy ruben rudolf rudolph
rupert russell ruth ryan sabine sabrina sadiq sally salma salvador salvatore sam samantha samir samuel sandeep sandra sandy sanjay sara sarah satoshi scott sean sebastian serena serge sergei sergey sergio seth shane shannon shari sharon shaun shawn sheila shelby
shelley sheri sherry shirley sidney silvia simon simone sofia sonia sonja sophia sophie spencer stacey stacy stan stanley stefan stefanie stefano stella stephan stephane stephanie stephen steve steven stewart stuart sue sunil suresh susan susanna susanne suzanne svetlana
sven sylvia sylvie takashi tamara tammy tania tanya tara tariq tatiana ted teresa terrence terri terry tessa theo theodore theresa thierry thomas tiffany tim timothy tina tobias todd tom tomas tommaso tommy toni tony tracey traci tracy travis trevor tricia tristan
troy tyler ulrich ursula valentina valeria valerie vanessa vera vernon veronica vicki vickie vicky victor victoria vijay vikram vincent vincenzo viktor virginie vivian vivek vladimir wade wallace walter wanda warren wayne wendell wendy wesley wilfred wilhelm willard william willie
wolfgang xavier yasmin yolanda yoshi yuki yuri yusuf yves yvette yvonne zach zachary zainab zoe`;

const GIVEN: ReadonlySet<string> = new Set(NAMES.split(/\s+/u));

/** True for a common given name, in lower case. */
export function isGivenName(lower: string): boolean {
  return GIVEN.has(lower);
}
