#!/bin/bash
# Fetches documents that others made, from Debian, into a folder, and lists them for the benchmark beside this script:
#   bash documents.sh FOLDER
# Needs apt-get, dpkg, poppler-utils and ghostscript; texlive-latex-extra-doc and texlive-lang-french add what they have.
set -e
mkdir -p "$1/debs" "$1/docs" && cd "$1"
(cd debs && apt-get download debian-policy developers-reference maint-guide bash-doc octave-doc gnuplot-doc r-doc-pdf groff groff-base)
for deb in debs/*.deb; do dpkg -x "$deb" x; done
x=$PWD/x/usr/share d=$PWD/docs tex=/usr/share/doc/texlive-doc
find x -name '*.pdf.gz' -o -name '*.txt.gz' | while read -r file; do gunzip -f "$file"; done
rm -f list.tsv
add() { for file in "$1" "$2"; do [ -e "$file" ] || return 0; done; printf '%s\t%s\n' "$1" "$2" >> list.tsv; }
itself() { add "$1" "$1"; }

# The same text in several formats: the pages are the truth for the others.
mkdir -p policy devref
cp "$x"/doc/debian-policy/policy.html/{ch,ap}-*.html policy
cp "$x"/developers-reference/*.html devref && rm -f devref/{index,search,developers-reference}.html
for ending in pdf epub txt; do
  add "$x/doc/debian-policy/policy.$ending" "$PWD/policy"
  add "$x/developers-reference/developers-reference.$ending" "$PWD/devref"
done
for ending in pdf txt html; do add "$x/doc/debian-policy/fhs/fhs-3.0.$ending" "$x/doc/debian-policy/fhs/fhs-3.0.html"; done
add "$x/doc/maint-guide/maint-guide.en.txt" "$x/doc/maint-guide/html"

# Printed references differ from the pages' links: these are held against pdftotext.
for name in doc/maint-guide/maint-guide.en doc/bash/bash doc/bash/bashref doc/octave/octave doc/octave/liboctave doc/gnuplot/gnuplot \
  R/doc/manual/R-{FAQ,admin,data,exts,intro,ints,lang} doc/groff-base/pdf/{automake,pdfmark} \
  doc/groff-base/examples/mom/{mom-pdf,typesetting,letter,mon_premier_doc}; do
  itself "$x/$name.pdf"
done
for name in latex/latex2e-help-texinfo-fr/latex2e-fr dvips/dvips texlive/texlive-{de,fr,en}/texlive-{de,fr,en} texlive/tlbuild/tlbuild \
  kpathsea/kpathsea web2c/web2c bibtex/base/btxdoc latex/impnattypo/impnattypo-fr support/makeindex/ind latex/awesomebox/awesomebox \
  latex/hausarbeit-jura/hausarbeit-jura fonts/modes/modes latex/translation-array-fr/f-array; do
  itself "$tex/$name.pdf"
done
find "$x" -name pic.ps.gz -o -name meintro_fr.ps.gz | while read -r file; do
  gunzip -c "$file" | ps2pdf - "$d/$(basename "$file" .ps.gz).pdf" && itself "$d/$(basename "$file" .ps.gz).pdf"
done
wc -l list.tsv
