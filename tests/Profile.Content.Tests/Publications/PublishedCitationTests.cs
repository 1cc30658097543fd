using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// References as the two style guides print them: the Publication Manual's examples at a glance (APA, 7th edition), and those of the IEEE Reference Guide.
/// </summary>
public sealed class PublishedCitationTests
{
    [Theory]
    [InlineData(
        "@article{a, author = {McCauley, Stewart M. and Christiansen, Morten H.}, title = {Language learning as language use: A crosslinguistic model of "
            + "child language development}, journal = {Psychological Review}, volume = 126, number = 1, pages = {1--51}, year = 2019, doi = "
            + "{10.1037/rev0000126}}",
        "McCauley, S. M., & Christiansen, M. H. (2019). Language learning as language use: A crosslinguistic model of child language development. "
            + "Psychological Review, 126(1), 1–51. https://doi.org/10.1037/rev0000126")]
    [InlineData(
        "@book{a, author = {Brown, Laura S.}, title = {Feminist therapy}, edition = 2, publisher = {American Psychological Association}, year = 2018, doi "
            + "= {10.1037/0000092-000}}",
        "Brown, L. S. (2018). Feminist therapy (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000092-000")]
    [InlineData(
        "@incollection{a, author = {Balsam, Kimberly F. and Martell, Christopher R. and Jones, K. P. and Safren, Steven A.}, title = {Affirmative "
            + "cognitive behavior therapy with sexual and gender minority people}, editor = {Iwamasa, Gayle Y. and Hays, Pamela A.}, booktitle = "
            + "{Culturally responsive cognitive behavior therapy: Practice and supervision}, edition = 2, pages = {287-314}, publisher = {American "
            + "Psychological Association}, year = 2019, doi = {10.1037/0000119-012}}",
        "Balsam, K. F., Martell, C. R., Jones, K. P., & Safren, S. A. (2019). Affirmative cognitive behavior therapy with sexual and gender minority "
            + "people. In G. Y. Iwamasa & P. A. Hays (Eds.), Culturally responsive cognitive behavior therapy: Practice and supervision (2nd ed., pp. "
            + "287–314). American Psychological Association. https://doi.org/10.1037/0000119-012")]
    [InlineData(
        "@online{a, author = {{Centers for Disease Control and Prevention}}, title = {People at high risk of developing flu-related complications}, date "
            + "= {2018-01-23}, url = {https://www.cdc.gov/flu/about/disease/high_risk.htm}}",
        "Centers for Disease Control and Prevention. (2018, January 23). People at high risk of developing flu-related complications. "
            + "https://www.cdc.gov/flu/about/disease/high_risk.htm")]
    [InlineData(
        "@book{a, author = {{American Psychiatric Association}}, title = {Diagnostic and statistical manual of mental disorders}, edition = 5, publisher "
            + "= {American Psychiatric Association}, year = 2013, doi = {10.1176/appi.books.9780890425596}}",
        "American Psychiatric Association. (2013). Diagnostic and statistical manual of mental disorders (5th ed.). "
            + "https://doi.org/10.1176/appi.books.9780890425596")]
    [InlineData(
        "@article{a, author = {Kalnay, E. and Kanamitsu, M. and Kistler, R. and Collins, W. and Deaven, D. and Gandin, L. and Iredell, M. and Saha, S. "
            + "and White, G. and Woollen, J. and Zhu, Y. and Chelliah, M. and Ebisuzaki, W. and Higgins, W. and Janowiak, J. and Mo, K. C. and "
            + "Ropelewski, C. and Wang, J. and Leetmaa, A. and Reynolds, R. and Jenne, Roy and Joseph, Dennis}, title = {The NCEP/NCAR 40-year reanalysis "
            + "project}, journal = {Bulletin of the American Meteorological Society}, volume = 77, number = 3, pages = {437--471}, year = 1996}",
        "Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, M., Saha, S., White, G., Woollen, J., Zhu, Y., Chelliah, "
            + "M., Ebisuzaki, W., Higgins, W., Janowiak, J., Mo, K. C., Ropelewski, C., Wang, J., Leetmaa, A., . . . Joseph, D. (1996). The NCEP/NCAR "
            + "40-year reanalysis project. Bulletin of the American Meteorological Society, 77(3), 437–471.")]
    public void Apa(string entry, string printed) => Assert.Equal(printed, CitationText.Apa(Bib.One(entry)));

    [Theory]
    [InlineData(
        "@incollection{a, author = {Young, G. O.}, title = {Synthetic structure of industrial plastics}, booktitle = {Plastics}, edition = 2, volume = 3, "
            + "editor = {Peters, J.}, address = {New York}, publisher = {McGraw-Hill}, year = 1964, pages = {15--64}}",
        "G. O. Young, “Synthetic structure of industrial plastics,” in Plastics, 2nd ed., vol. 3, J. Peters, Ed. New York: McGraw-Hill, 1964, pp. 15–64.")]
    [InlineData(
        "@article{a, author = {Wigner, E. P.}, title = {Theory of traveling-wave optical laser}, journal = {Phys. Rev.}, volume = 134, pages = "
            + "{A635--A646}, month = dec, year = 1965}",
        "E. P. Wigner, “Theory of traveling-wave optical laser,” Phys. Rev., vol. 134, pp. A635–A646, Dec. 1965.")]
    [InlineData(
        "@inproceedings{a, author = {Payne, D. B. and Stern, J. R.}, title = {Wavelength-switched passively coupled single-mode optical network}, "
            + "booktitle = {Proc. IOOC-ECOC}, year = 1985, pages = {585--590}}",
        "D. B. Payne and J. R. Stern, “Wavelength-switched passively coupled single-mode optical network,” in Proc. IOOC-ECOC, 1985, pp. 585–590.")]
    [InlineData(
        "@article{a, author = {Ito, M. and others}, title = {Can the application of amorphous oxide TFT be an electrophoretic display?}, journal = {J. "
            + "Non-Cryst. Solids}, volume = 354, number = 19, pages = {2777--2782}, month = feb, year = 2008}",
        "M. Ito et al., “Can the application of amorphous oxide TFT be an electrophoretic display?” J. Non-Cryst. Solids, vol. 354, no. 19, pp. "
            + "2777–2782, Feb. 2008.")]
    [InlineData(
        "@article{a, author = {Chiampi, M. M. and Zilberti, L. L.}, title = {Induction of electric field in human bodies moving near MRI: An efficient "
            + "BEM computational procedure}, journal = {IEEE Trans. Biomed. Eng.}, volume = 58, pages = {2787--2793}, month = oct, year = 2011, doi = "
            + "{10.1109/TBME.2011.2158315}}",
        "M. M. Chiampi and L. L. Zilberti, “Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure,” IEEE "
            + "Trans. Biomed. Eng., vol. 58, pp. 2787–2793, Oct. 2011, doi: 10.1109/TBME.2011.2158315.")]
    public void Ieee(string entry, string printed) => Assert.Equal(printed, CitationText.Ieee(Bib.One(entry)));
}
