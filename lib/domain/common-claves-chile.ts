/**
 * What people in Chile choose and the leaked lists, made elsewhere, miss: clubs, places, dishes, festivities,
 * offices, and the favourites of those who come from Haiti and Venezuela. Five to ten letters, in lower case,
 * without accents; digits or signs may follow (`chile2026`).
 */
export const chilean: string[] = (
  "vivachile chilechile chileno chilena chile laroja colocolo colocolina losalbos albos elcacique cacique " +
  "udechile lachile azules soyazul catolica lacatolica cruzados cruzado cobreloa cobresal wanderers caturros " +
  "everton palestino huachipato rangers nublense alexis vidal zamorano bambam salas matador santiago " +
  "valparaiso valpo vinadelmar concepcion temuco antofa iquique arica rancagua talca chillan laserena coquimbo " +
  "puertomont osorno valdivia maipu puentealto lapintana quilicura patagonia chiloe atacama cordillera " +
  "araucania empanada empanadas completo completos cazuela sopaipilla terremoto piscola piscosour mariscal " +
  "humitas marraqueta palta asado asadito fiestas dieciocho fondas cueca copihue condor huemul weona huevon " +
  "huevona poroto pololo polola pololito guagua bacan filete carrete cachai sence clavesence claveunica clave " +
  "miclave contrasena curso cursos trabajo chamba fonasa registro cedula pasaporte migrante mamita papito " +
  "mihija mihijo mishijos mifamilia familia bendicion diosmio jehova jesucristo teamo tequiero amorcito " +
  "amormio miamor mivida princesa gordita gordito negrita negrito flaquita haiti ayiti ayiticheri bondye " +
  "mesijezi mwenrenmen renmen lanmou cheri cheriedou potoprens venezuela vinotinto caracas maracaibo arepa " +
  "arepas colombia bolivia dominicana"
).split(" ");
