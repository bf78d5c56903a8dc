# To be read by other scripts: makes $venv, in which Python drives a browser.
venv=.venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import selenium, axe_playwright_python' 2>/dev/null; then
  echo "Installing in $venv: selenium, axe-playwright-python"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check selenium axe-playwright-python
fi
